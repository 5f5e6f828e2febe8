import { dateBounds } from '../archive/edtf-date.ts';
import type { Framework } from '../archive/framework.ts';
import { nearest } from './check.ts';
import type { References } from './cross-check.ts';
import { entryFile } from './entry-files.ts';
import type { Lock } from './lock.ts';
import { shown, type Problem } from './problem.ts';

function duplicates<Item>(file: string, items: readonly Item[], nameOf: (item: Item) => readonly string[]): Problem[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) =>
    [...new Set(nameOf(item))].flatMap((name): Problem[] => {
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      return [
        {
          file,
          field: `[${index}]`,
          found: `${shown(name)} a second time`,
          allowed: 'each name once',
          mend: 'remove or rename one of the two',
        },
      ];
    }),
  );
}

function unknown(file: string, field: string, slug: string, known: readonly string[]): Problem[] {
  if (known.includes(slug)) return [];
  const close = nearest(slug, known);
  const mend = close === null ? 'take one of those' : `did you mean "${close}"?`;
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
  const absences = slugs(grades.filter(({ type }) => type === 'absence'));
  return frameworks.flatMap((framework) => {
    const file = `frameworks/${framework.slug}.yaml`;
    return [
      ...framework.kinds.flatMap((kind, index) => unknown(file, `kinds[${index}]`, kind, slugs(kinds))),
      ...framework.grades.flatMap((grade, index) => unknown(file, `grades[${index}]`, grade, scale)),
      ...framework.areas.flatMap(({ concept }, index) =>
        concept === undefined ? [] : unknown(file, `areas[${index}].concept`, concept, slugs(concepts)),
      ),
      ...framework.notJudged.flatMap(({ concept, as }, index) => [
        ...unknown(file, `notJudged[${index}].concept`, concept, slugs(concepts)),
        ...unknown(file, `notJudged[${index}].as`, as, absences),
      ]),
      ...duplicates(file, framework.areas, ({ slug }) => [slug]),
      ...lastSeenFirst(file, framework),
    ];
  });
}

/** An address as redirects name it, taken apart: the entry it lies on and the paragraph, where it has them. */
export function partsOfAddress(address: string): { readonly entry: string | null; readonly paragraph: string | null } {
  const [path = '', fragment] = address.split('#');
  const entry = /^\/(?:inspections|action-plans)\/([^/]+\/[^/]+)\/?$/.exec(path)?.[1] ?? null;
  return { entry, paragraph: fragment === undefined || fragment === '' ? null : fragment };
}

function checkRedirects({ redirects }: References, ids: ReadonlySet<string>): Problem[] {
  const file = 'redirects.yaml';
  return [
    ...duplicates(file, redirects, ({ from }) => [from.replace(/\/(?=#|$)/, '')]),
    ...redirects.flatMap(({ from, to }, index): Problem[] => {
      const problems: Problem[] = [];
      const source = partsOfAddress(from);
      if (source.entry !== null && source.paragraph === null && ids.has(source.entry)) {
        problems.push({
          file,
          field: `[${index}].from`,
          found: `${shown(from)}, where a page stands`,
          allowed: 'an address that is no page any more',
          mend: 'remove the redirect',
        });
      }
      const target = partsOfAddress(to).entry;
      if (target !== null && !ids.has(target)) {
        problems.push({
          file,
          field: `[${index}].to`,
          found: shown(to),
          allowed: 'the address of a page of this archive',
          mend: 'correct the address',
        });
      }
      return problems;
    }),
  ];
}

function checkHistory({ history, redirects }: References, ids: ReadonlySet<string>): Problem[] {
  const moved = new Set(redirects.map(({ from }) => partsOfAddress(from).entry));
  return history.flatMap(({ entry }, index): Problem[] => {
    if (entry === undefined || ids.has(entry) || moved.has(entry)) return [];
    const close = nearest(entry, [...ids]);
    return [
      {
        file: 'history.yaml',
        field: `[${index}].entry`,
        found: shown(entry),
        allowed: 'the id of an entry, or of one that redirects.yaml leads on from',
        mend: close === null ? 'correct the id' : `did you mean "${close}"?`,
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

/** Checks what the reference data say of one another, of the entries, and of what was published. */
export function crossCheckReference(references: References, ids: ReadonlySet<string>, lock: Lock): Problem[] {
  const lists = ['kinds', 'grades', 'concepts', 'outcomes', 'themes', 'glossary'] as const;
  return [
    ...lists.flatMap((list) =>
      duplicates(`${list}.yaml`, references[list] as readonly { slug: string }[], ({ slug }) => [slug]),
    ),
    ...duplicates('people.yaml', references.people, ({ name, variants }) => [name, ...variants]),
    ...duplicates('authorities', references.authorities, ({ name }) => [name]),
    ...checkFrameworks(references),
    ...checkRedirects(references, ids),
    ...checkHistory(references, ids),
    ...checkLostEntries(references, ids, lock),
  ];
}
