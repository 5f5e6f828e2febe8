import type { Archive, Inspection, Plan } from './archive.ts';
import { onceFor } from './once-for.ts';

type Either = Inspection | Plan;

interface Part {
  readonly whole: Archive;
  /** What it is a part for, in words. */
  readonly about: string;
  /** The ids of its entries. */
  readonly entries: ReadonlySet<string>;
}

const parts = new WeakMap<Archive, Part>();

/** The entries of an archive by what parts ask for: authority, and what follows what. */
interface Ties {
  readonly places: ReadonlyMap<Either, number>;
  readonly byId: ReadonlyMap<string | undefined, Either>;
  readonly byAuthority: ReadonlyMap<string, readonly Either[]>;
  readonly followers: ReadonlyMap<string | undefined, readonly Either[]>;
}

/** Every page of a pair asks for a part: the entries are gone through once. */
const tiesOf = onceFor((archive: Archive): Ties => {
  const all: readonly Either[] = [...archive.inspections, ...archive.plans];
  return {
    places: new Map(all.map((entry, place) => [entry, place])),
    byId: new Map<string | undefined, Either>(all.map((entry) => [entry.id, entry])),
    byAuthority: Map.groupBy(all, ({ authority }) => authority),
    followers: Map.groupBy(all, ({ follows }) => follows),
  };
});

/** The entries of authorities and those to which they are tied, in the archive's order. */
function tiedTo(archive: Archive, authorities: readonly string[]): readonly Either[] {
  const { places, byId, byAuthority, followers } = tiesOf(archive);
  const own = authorities.flatMap((slug) => byAuthority.get(slug) ?? []);
  const tied = own.flatMap(({ id, follows }) => [...(followers.get(id) ?? []), byId.get(follows) ?? []].flat());
  return [...new Set([...own, ...tied])].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/**
 * The archive as a page about some authorities sees it: all reference data, but of entries only theirs and those to which
 * theirs are tied by what follows what. What such a page shows can depend on nothing else.
 * @param authorities slugs; none for a page that shows no entry
 */
export function partOf(archive: Archive, authorities: readonly string[]): Archive {
  const tied = tiedTo(archive, authorities);
  const entries = new Set(tied.map(({ id }) => id));
  const part: Archive = {
    ...archive,
    inspections: tied.filter((entry) => entry.voice === 'inspectors'),
    plans: tied.filter((entry) => entry.voice === 'council'),
    textOf: (id) => {
      assertSeen(part, id);
      return archive.textOf(id);
    },
  };
  parts.set(part, { whole: archive, about: authorities.join(' and ') || 'no authority', entries });
  return part;
}

/** Checks that an entry belongs to what is asked. @throws RangeError for an entry that lies outside of a part */
export function assertSeen(archive: Archive, id: string): void {
  const part = parts.get(archive);
  if (part?.entries.has(id) === false) throw new RangeError(`A page about ${part.about} asked for the text of ${id}.`);
}

/**
 * The archive of which this is a part; itself where it is whole. For questions that only the whole can answer. Whoever asks
 * one for a page adds the answer to the keys of pages (`src/site/page-key.ts`).
 */
export function wholeOf(archive: Archive): Archive {
  return parts.get(archive)?.whole ?? archive;
}
