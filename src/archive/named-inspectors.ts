import type { Archive, Inspection } from './archive.ts';
import type { Inspector } from './inspector.ts';
import { wholeOf } from './part.ts';

type Asked = Pick<Archive, 'inspections' | 'people'>;

/** One place where a document names an inspector. */
export interface Naming {
  readonly inspection: Inspection;
  /** The name and role as that document gives them. */
  readonly as: Inspector;
  /** Whether the person also signed the document. */
  readonly signed: boolean;
}

/** A person whom documents name as a member of an inspection team. */
export interface NamedInspector {
  readonly slug: string;
  readonly name: string;
  /** Other spellings joined to this name, with the evidence; null where there are none. */
  readonly joined: { readonly variants: readonly string[]; readonly evidence: string } | null;
  /** In the archive's order of inspections. */
  readonly namings: readonly Naming[];
}

/** A name as it stands in an address: ASCII letters in lower case, words joined by hyphens. */
function slugOfName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Surname first, as in a register: "Brenda McInerney" is sorted as "McInerney Brenda". */
function sortName(name: string): string {
  const words = name.split(' ');
  return [words.at(-1), ...words.slice(0, -1)].join(' ');
}

/**
 * Everybody whom an inspection's document names as a member of the team, by surname. Spellings are joined by the
 * archive's `people` alone; people to whom letters are addressed and officers of councils are not among them.
 */
export function namedInspectors(archive: Asked): readonly NamedInspector[] {
  return register(archive).all;
}

/** The address, below `/inspectors/`, of the person whom documents name so; undefined where none names one of that spelling. */
export function inspectorSlug(archive: Archive, name: string): string | undefined {
  return register(wholeOf(archive)).byPrintedName.get(name)?.slug;
}

interface Register {
  readonly all: readonly NamedInspector[];
  readonly byPrintedName: ReadonlyMap<string, NamedInspector>;
}

const registers = new WeakMap<object, Register>();

function register({ inspections, people }: Asked): Register {
  const known = registers.get(inspections);
  if (known !== undefined) return known;
  const all = gather({ inspections, people });
  const byPrintedName = new Map(all.flatMap((person) => person.namings.map(({ as }) => [as.name, person] as const)));
  const made = { all, byPrintedName };
  registers.set(inspections, made);
  return made;
}

function gather({ inspections, people }: Asked): NamedInspector[] {
  const joinedName = new Map(
    people.flatMap(({ name, variants }) => variants.map((variant) => [variant, name] as const)),
  );
  const byName = new Map<string, Naming[]>();
  for (const inspection of inspections) {
    for (const as of inspection.inspectors) {
      const name = joinedName.get(as.name) ?? as.name;
      const namings = byName.get(name) ?? [];
      namings.push({ inspection, as, signed: inspection.signedBy.includes(as.name) });
      byName.set(name, namings);
    }
  }
  const collator = new Intl.Collator('en-GB');
  const slugs = new Map<string, number>();
  return [...byName]
    .sort(([one], [other]) => collator.compare(sortName(one), sortName(other)))
    .map(([name, namings]) => {
      const person = people.find((candidate) => candidate.name === name);
      const slug = slugOfName(name) || 'unnamed';
      const taken = slugs.get(slug) ?? 0;
      slugs.set(slug, taken + 1);
      return {
        slug: taken === 0 ? slug : `${slug}-${taken + 1}`,
        name,
        joined: person === undefined ? null : { variants: person.variants, evidence: person.evidence },
        namings,
      };
    });
}
