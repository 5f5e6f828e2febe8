import { dateBounds, dateInId } from '../archive/edtf-date.ts';
import { withinSentence } from '../archive/within-sentence.ts';
import { nearest, placeOf } from './check.ts';
import type { EntryFile } from './entry-files.ts';
import { shown, type Problem } from './problem.ts';
import type { ReferenceData } from './reference-files.ts';

/** Everything that the entries refer to. */
export type References = Omit<ReferenceData, 'settings'>;

type Report = (path: readonly PropertyKey[], found: string, allowed: string, mend: string) => void;

function reporter({ file, lineOf }: EntryFile, problems: Problem[]): Report {
  return (path, found, allowed, mend) => {
    const line = lineOf(path);
    problems.push({ file, field: placeOf(path) + (line === null ? '' : ` (line ${line})`), found, allowed, mend });
  };
}

/** Reports a slug that names nothing, with what is known and what may be meant. */
function mustBeKnown(
  report: Report,
  path: readonly PropertyKey[],
  slug: string | undefined,
  known: readonly string[],
  mend: string,
): void {
  if (slug === undefined || known.includes(slug)) return;
  const close = nearest(slug, known);
  const allowed = known.length === 0 ? 'none' : `one of: ${known.join(', ')}`;
  report(path, shown(slug), allowed, close === null ? mend : `did you mean "${close}"? Otherwise ${mend}`);
}

function checkAddress(entry: EntryFile, { history }: References, report: Report): void {
  const { id, file, frontmatter } = entry;
  const [folder = '', name = ''] = id.split('/');
  if (frontmatter.authority !== folder) {
    report(
      ['authority'],
      shown(frontmatter.authority),
      `"${folder}", the folder that ${file} lies in`,
      'move the file or correct the field',
    );
  }
  const expected = `${dateInId(frontmatter.date)}-${frontmatter.kind}`;
  const given = name.replace(/-\d{1,2}$/, '');
  if (name === expected || given === expected) return;
  const kindFits = name.endsWith(`-${frontmatter.kind}`) || given.endsWith(`-${frontmatter.kind}`);
  const isCorrected = history.some((item) => item.entry === id && item.what === 'corrected');
  if (kindFits && isCorrected) return;
  report(
    kindFits ? ['date'] : ['kind'],
    `${shown(kindFits ? frontmatter.date : frontmatter.kind)} in a file named "${name}.md"`,
    `a file named "${expected}.md"`,
    kindFits
      ? 'rename the file; where a better date became known after publication, keep the name and add an item "corrected" to history.yaml'
      : 'rename the file or correct the field',
  );
}

function checkGrades({ frontmatter }: EntryFile, references: References, report: Report): void {
  const kind = references.kinds.find(({ slug }) => slug === frontmatter.kind);
  const framework = references.frameworks.find(({ slug }) => slug === frontmatter.framework);
  if (frontmatter.grades.length === 0) return;
  if (kind?.graded === false) {
    report(
      ['grades'],
      shown(frontmatter.grades),
      `none: a ${withinSentence(kind.label)} gives no grades`,
      'leave the list empty ("grades: []")',
    );
    return;
  }
  if (framework === undefined) {
    if (frontmatter.framework === undefined)
      report(['grades'], 'grades without a framework', 'a framework that defines their areas', 'add "framework:"');
    return;
  }
  const absences = references.grades.filter(({ type }) => type === 'absence').map(({ slug }) => slug);
  const areas = framework.areas.map(({ slug }) => slug);
  const seen = new Set<string>();
  frontmatter.grades.forEach(({ area, grade }, index) => {
    mustBeKnown(report, ['grades', index, 'area'], area, areas, `take an area of the framework "${framework.slug}"`);
    mustBeKnown(
      report,
      ['grades', index, 'grade'],
      grade,
      [...framework.grades, ...absences],
      `take a grade of the framework "${framework.slug}" or a named absence`,
    );
    if (seen.has(area))
      report(['grades', index, 'area'], `${shown(area)} a second time`, 'each area once', 'remove one of the two');
    seen.add(area);
  });
}

function checkDates({ frontmatter }: EntryFile, report: Report): void {
  const { inspected, date } = frontmatter;
  if (inspected === undefined) return;
  const from = 'between' in inspected ? inspected.between : inspected.from;
  const to = 'between' in inspected ? inspected.between : inspected.to;
  if (from !== undefined && dateBounds(from).earliest > dateBounds(to).latest) {
    report(['inspected'], `from ${from} to ${to}`, 'a first day before the last', 'put the two in order');
  }
  if (dateBounds(from ?? to).earliest > dateBounds(date).latest) {
    report(
      ['date'],
      `${date}, before the visit (${from ?? to})`,
      'a date on or after the visit',
      'correct one of the two dates',
    );
  }
}

function checkEntry(entry: EntryFile, references: References, ids: ReadonlySet<string>, report: Report): void {
  const { frontmatter } = entry;
  const slugs = (list: readonly { readonly slug: string }[]) => list.map(({ slug }) => slug);
  const isKindKnown = slugs(references.kinds).includes(frontmatter.kind);
  const isAuthorityKnown = slugs(references.authorities).includes(frontmatter.authority);
  if (isKindKnown && isAuthorityKnown) checkAddress(entry, references, report);
  mustBeKnown(
    report,
    ['authority'],
    frontmatter.authority,
    slugs(references.authorities),
    `add authorities/${frontmatter.authority}.yaml`,
  );
  mustBeKnown(report, ['kind'], frontmatter.kind, slugs(references.kinds), 'add the kind to kinds.yaml');
  mustBeKnown(
    report,
    ['framework'],
    frontmatter.framework,
    slugs(references.frameworks),
    `add frameworks/${frontmatter.framework}.yaml`,
  );
  mustBeKnown(report, ['outcome'], frontmatter.outcome, slugs(references.outcomes), 'add the outcome to outcomes.yaml');
  const framework = references.frameworks.find(({ slug }) => slug === frontmatter.framework);
  if (isKindKnown && framework !== undefined && !framework.kinds.includes(frontmatter.kind)) {
    const homes = references.frameworks.filter(({ kinds }) => kinds.includes(frontmatter.kind)).map(({ slug }) => slug);
    const allowed =
      homes.length === 0
        ? 'no framework for this kind'
        : `for the kind "${frontmatter.kind}" one of: ${homes.join(', ')}`;
    report(['framework'], shown(framework.slug), allowed, 'correct the framework or the kind');
  }
  if (frontmatter.follows !== undefined && !ids.has(frontmatter.follows)) {
    const close = nearest(
      frontmatter.follows,
      [...ids].filter((id) => id.startsWith(`${frontmatter.follows?.split('/')[0]}/`)),
    );
    report(
      ['follows'],
      shown(frontmatter.follows),
      'the id of an entry of this archive',
      close === null ? 'add a record of it, or leave the line out' : `did you mean "${close}"?`,
    );
  }
  checkGrades(entry, references, report);
  checkDates(entry, report);
  if (frontmatter.text === 'full' && entry.isEmpty) {
    report(
      ['text'],
      '"full", but no text below the frontmatter',
      '"none" for a record without text',
      'add the text or write "text: none"',
    );
  }
  if (frontmatter.text === 'none' && !entry.isEmpty) {
    report(
      ['text'],
      '"none", but words below the frontmatter',
      '"full" where the text is held',
      'bring the document in with "npm run ingest", or remove the words',
    );
  }
}

/** An entry that follows itself through others has no place in time. */
function checkCycles(entries: readonly EntryFile[], problems: Problem[]): void {
  const next = new Map(entries.map(({ id, frontmatter }) => [id, frontmatter.follows]));
  const cleared = new Set<string>();
  for (const entry of entries) {
    const chain: string[] = [];
    let id: string | undefined = entry.id;
    while (id !== undefined && !cleared.has(id) && !chain.includes(id)) {
      chain.push(id);
      id = next.get(id);
    }
    const closes = id === undefined ? -1 : chain.indexOf(id);
    const circle = closes === -1 ? [] : chain.slice(closes);
    const first = entries.find((other) => other.id === circle[0]);
    if (first !== undefined) {
      const found = [...circle, first.id].join(', which follows ');
      reporter(first, problems)(
        ['follows'],
        found,
        'an earlier inspection, never a circle',
        'correct one of these entries',
      );
    }
    chain.forEach((seen) => cleared.add(seen));
  }
}

function checkDuplicates(entries: readonly EntryFile[], problems: Problem[]): void {
  const files = new Map<string, string>();
  for (const entry of entries) {
    const { source, text } = entry.frontmatter;
    if (text !== 'full' || source?.sha256 === undefined) continue;
    const before = files.get(source.sha256);
    if (before === undefined) files.set(source.sha256, entry.file);
    else
      reporter(entry, problems)(
        ['source', 'sha256'],
        `the same document as in ${before}`,
        'each document once',
        'remove one of the two files',
      );
  }
}

/**
 * Checks what entries say of one another and of the reference data: addresses, slugs, grades, dates, what follows what.
 * @param ids every entry that has a file, those that could not be read among them
 * @returns every problem, by file
 */
export function crossCheck(entries: readonly EntryFile[], references: References, ids: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  for (const entry of entries) checkEntry(entry, references, ids, reporter(entry, problems));
  checkCycles(entries, problems);
  checkDuplicates(entries, problems);
  return problems;
}
