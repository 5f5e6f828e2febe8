import { dateBounds, dateInId } from '../archive/edtf-date.ts';
import { frontmatterSchema, type Frontmatter } from '../archive/entry.ts';
import { checkGrades } from './check-grades.ts';
import type { EntryFile } from './entry-files.ts';
import { mustBeKnown } from './must-be-known.ts';
import { meant } from './nearest.ts';
import { shown } from './problem.ts';
import type { References } from './reference-files.ts';
import type { Report } from './reporter.ts';
import { keysAt } from './schema-keys.ts';

type Slugged = readonly { readonly slug: string }[];

const slugs = (list: Slugged): string[] => list.map(({ slug }) => slug);

function checkAddress({ id, file, frontmatter }: EntryFile, { history }: References, report: Report): void {
  const [folder = '', name = ''] = id.split('/');
  if (frontmatter.authority !== folder) {
    const allowed = `"${folder}", the folder that ${file} lies in`;
    report(['authority'], shown(frontmatter.authority), allowed, 'move the file or correct the field');
  }
  const expected = `${dateInId(frontmatter.date)}-${frontmatter.kind}`;
  const given = name.replace(/-\d{1,2}$/, '');
  if (name === expected || given === expected) return;
  const kindFits = name.endsWith(`-${frontmatter.kind}`) || given.endsWith(`-${frontmatter.kind}`);
  const isCorrected = history.some((item) => item.entry === id && item.what === 'corrected');
  if (kindFits && isCorrected) return;
  const field = kindFits ? 'date' : 'kind';
  report(
    [field],
    `${shown(frontmatter[field])} in a file named "${name}.md"`,
    `a file named "${expected}.md"`,
    kindFits
      ? 'rename the file; where a better date became known after publication, keep the name and add an item "corrected" to history.yaml'
      : 'rename the file or correct the field',
  );
}

function checkSlugs({ frontmatter }: EntryFile, references: References, report: Report): void {
  const { authority, kind, framework, outcome } = frontmatter;
  const { authorities, kinds, frameworks, outcomes } = references;
  mustBeKnown(report, ['authority'], authority, slugs(authorities), `add authorities/${authority}.yaml`);
  mustBeKnown(report, ['kind'], kind, slugs(kinds), 'add the kind to kinds.yaml');
  mustBeKnown(report, ['framework'], framework, slugs(frameworks), `add frameworks/${framework}.yaml`);
  mustBeKnown(report, ['outcome'], outcome, slugs(outcomes), 'add the outcome to outcomes.yaml');
}

function checkFramework({ frontmatter: { kind, framework: slug } }: EntryFile, references: References, report: Report) {
  const framework = references.frameworks.find((known) => known.slug === slug);
  const isKindKnown = references.kinds.some((known) => known.slug === kind);
  if (framework === undefined || !isKindKnown || framework.kinds.includes(kind)) return;
  const homes = slugs(references.frameworks.filter(({ kinds }) => kinds.includes(kind)));
  const allowed =
    homes.length === 0 ? 'no framework for this kind' : `for the kind "${kind}" one of: ${homes.join(', ')}`;
  report(['framework'], shown(framework.slug), allowed, 'correct the framework or the kind');
}

function checkDates({ frontmatter: { inspected, date } }: EntryFile, report: Report): void {
  if (inspected === undefined) return;
  const from = 'between' in inspected ? inspected.between : inspected.from;
  const to = 'between' in inspected ? inspected.between : inspected.to;
  if (from !== undefined && dateBounds(from).earliest > dateBounds(to).latest) {
    report(['inspected'], `from ${from} to ${to}`, 'a first day before the last', 'put the two in order');
  }
  if (dateBounds(from ?? to).earliest > dateBounds(date).latest) {
    const found = `${date}, before the visit (${from ?? to})`;
    report(['date'], found, 'a date on or after the visit', 'correct one of the two dates');
  }
}

/** Every other entry that has a file, with its facts; null for one that could not be read. */
export type EntryFacts = ReadonlyMap<string, Frontmatter | null>;

function checkFollows({ frontmatter: { follows, date } }: EntryFile, entries: EntryFacts, report: Report): void {
  if (follows === undefined) return;
  const followed = entries.get(follows);
  if (followed === undefined) {
    const ofAuthority = [...entries.keys()].filter((id) => id.split('/')[0] === follows.split('/')[0]);
    const mend = meant(follows, ofAuthority, 'add a record of it, or leave the line out');
    report(['follows'], shown(follows), 'the id of an entry of this archive', mend);
  } else if (followed !== null && dateBounds(followed.date).earliest > dateBounds(date).latest) {
    const found = `${shown(follows)}, which is of ${followed.date}, after this entry (${date})`;
    report(['follows'], found, 'an earlier inspection', 'correct the id, or one of the two dates');
  }
}

/** What `evidence` and `review` may name: the fields of the frontmatter, and how the text is parted. */
const nameable = [...keysAt(frontmatterSchema, []), 'structure'];

function checkNamedFields({ frontmatter: { evidence, review } }: EntryFile, report: Report): void {
  const named: [PropertyKey[], string][] = [
    ...Object.keys(evidence).map((field): [PropertyKey[], string] => [['evidence', field], field]),
    ...review.map(({ field }, index): [PropertyKey[], string] => [['review', index, 'field'], field]),
  ];
  for (const [path, field] of named) {
    const key = field.split(/[.[]/, 1)[0] ?? '';
    if (nameable.includes(key)) continue;
    const allowed = `a field of the frontmatter: ${nameable.join(', ')}`;
    report(path, shown(field), allowed, meant(key, nameable, 'correct the name, or leave the line out'));
  }
}

function checkPages({ frontmatter: { source } }: EntryFile, report: Report): void {
  const { pages, gradesPage } = source ?? {};
  if (pages === undefined || gradesPage === undefined || gradesPage <= pages) return;
  report(['source', 'gradesPage'], shown(gradesPage), `a page from 1 to ${pages}`, 'correct one of the two numbers');
}

function checkHolding({ frontmatter: { text }, isEmpty }: EntryFile, report: Report): void {
  if (text === 'full' && isEmpty) {
    const found = '"full", but no text below the frontmatter';
    report(['text'], found, '"none" for a record without text', 'add the text or write "text: none"');
  }
  if (text === 'none' && !isEmpty) {
    const mend = 'bring the document in with "npm run ingest", or remove the words';
    report(['text'], '"none", but words below the frontmatter', '"full" where the text is held', mend);
  }
}

/**
 * Checks what one entry says of itself, of the reference data and of the entry that it follows.
 * @param entries every entry that has a file
 * @param report takes what is wrong
 */
export function checkEntry(entry: EntryFile, references: References, entries: EntryFacts, report: Report): void {
  const { kind, authority } = entry.frontmatter;
  const isPlaced = slugs(references.kinds).includes(kind) && slugs(references.authorities).includes(authority);
  if (isPlaced) checkAddress(entry, references, report);
  checkSlugs(entry, references, report);
  checkFramework(entry, references, report);
  checkFollows(entry, entries, report);
  checkGrades(entry, references, report);
  checkDates(entry, report);
  checkNamedFields(entry, report);
  checkPages(entry, report);
  checkHolding(entry, report);
}
