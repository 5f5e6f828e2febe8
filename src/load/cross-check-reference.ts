import { dateBounds } from '../archive/edtf-date.ts';
import type { Framework } from '../archive/framework.ts';
import { absenceSlugs } from '../archive/grade.ts';
import { checkRedirects, partsOfAddress } from './check-redirects.ts';
import { doubledNames } from './doubled-names.ts';
import { entryFile } from './entry-files.ts';
import type { Lock } from './lock.ts';
import { meant } from './nearest.ts';
import { shown, type Problem } from './problem.ts';
import type { References } from './reference-files.ts';

function unknown(file: string, field: string, slug: string, known: readonly string[]): Problem[] {
  if (known.includes(slug)) return [];
  const mend = meant(slug, known, 'take one of those');
  return [{ file, field, found: shown(slug), allowed: `one of: ${known.join(', ')}`, mend }];
}

function lastSeenFirst(file: string, { firstSeen, lastSeen }: Framework): Problem[] {
  if (lastSeen === undefined || dateBounds(firstSeen).earliest <= dateBounds(lastSeen).latest) return [];
  const found = `${shown(lastSeen)}, before firstSeen (${shown(firstSeen)})`;
  return [{ file, field: 'lastSeen', found, allowed: 'a date after firstSeen', mend: 'correct one of the two dates' }];
}

function checkFrameworks({ frameworks, kinds, concepts, grades }: References): Problem[] {
  const slugs = (list: readonly { readonly slug: string }[]) => list.map(({ slug }) => slug);
  const scale = slugs(grades.filter(({ type }) => type === 'grade'));
  return frameworks.flatMap((framework) => {
    const file = `frameworks/${framework.slug}.yaml`;
    return [
      ...framework.kinds.flatMap((kind, index) => unknown(file, `kinds[${index}]`, kind, slugs(kinds))),
      ...framework.grades.flatMap((grade, index) => unknown(file, `grades[${index}]`, grade, scale)),
      ...framework.areas.flatMap(({ concept }, index) =>
        concept === undefined ? [] : unknown(file, `areas[${index}].concept`, concept, slugs(concepts)),
      ),
      ...framework.notJudged.flatMap(({ concept }, index) =>
        unknown(file, `notJudged[${index}].concept`, concept, slugs(concepts)),
      ),
      ...doubledNames(
        framework.areas,
        ({ slug }) => [slug],
        (index) => ({ file, field: `areas[${index}]` }),
      ),
      ...lastSeenFirst(file, framework),
    ];
  });
}

function checkHistory({ history, redirects }: References, ids: ReadonlySet<string>): Problem[] {
  const moved = new Set(redirects.map(({ from }) => partsOfAddress(from).entry));
  return history.flatMap(({ entry }, index): Problem[] => {
    if (entry === undefined || ids.has(entry) || moved.has(entry)) return [];
    return [
      {
        file: 'history.yaml',
        field: `[${index}].entry`,
        found: shown(entry),
        allowed: 'the id of an entry, or of one that redirects.yaml leads on from',
        mend: meant(entry, [...ids], 'correct the id'),
      },
    ];
  });
}

/** Published entries that are gone, and that no redirect leads on from. */
function checkLostEntries({ redirects }: References, ids: ReadonlySet<string>, lock: Lock): Problem[] {
  const led = new Set(redirects.flatMap(({ from }) => partsOfAddress(from).entry ?? []));
  return [...lock.keys()].flatMap((id): Problem[] => {
    if (ids.has(id) || led.has(id)) return [];
    return [
      {
        file: entryFile(id),
        field: '',
        found: 'no such file, but the address was published (permalinks.lock)',
        allowed: 'a published address never dies',
        mend: 'restore the file; where it moved, add a redirect from its old address to redirects.yaml',
      },
    ];
  });
}

/** Every absence of a grade needs its words: any page may have to say it. */
function checkAbsences({ grades }: References): Problem[] {
  return absenceSlugs
    .filter((absence) => grades.every(({ slug }) => slug !== absence))
    .map((absence) => ({
      file: 'grades.yaml',
      field: '',
      found: `no entry ${shown(absence)}`,
      allowed: `an entry for each of: ${absenceSlugs.join(', ')}`,
      mend: 'add it, with "type: absence"',
    }));
}

/** Names that must stand once in their file, and once in the archive. */
function checkNames({ authorities, people, glossary, aliases, ...lists }: References): Problem[] {
  const within = (file: string) => (index: number) => ({ file, field: `[${index}]` });
  const slugged = { ...lists, glossary } as const;
  return [
    ...(['kinds', 'grades', 'concepts', 'outcomes', 'themes', 'glossary'] as const).flatMap((list) =>
      doubledNames<{ readonly slug: string }>(slugged[list], ({ slug }) => [slug], within(`${list}.yaml`)),
    ),
    ...doubledNames(glossary, ({ term }) => [term], within('glossary.yaml')),
    ...doubledNames(people, ({ name, variants }) => [name, ...variants], within('people.yaml')),
    ...doubledNames(aliases, ({ same, narrower = [] }) => [...same, ...narrower.flat()], within('search-aliases.yaml')),
    ...doubledNames(
      authorities,
      ({ name }) => [name],
      (index) => ({
        file: `authorities/${authorities[index]?.slug ?? ''}.yaml`,
        field: 'name',
      }),
    ),
  ];
}

/**
 * Checks what the reference data say of one another, of the entries, and of what was published.
 * @param ids every entry that has a file
 * @returns every problem
 */
export function crossCheckReference(references: References, ids: ReadonlySet<string>, lock: Lock): readonly Problem[] {
  return [
    ...checkNames(references),
    ...checkAbsences(references),
    ...checkFrameworks(references),
    ...checkRedirects(references.redirects, ids),
    ...checkHistory(references, ids),
    ...checkLostEntries(references, ids, lock),
  ];
}
