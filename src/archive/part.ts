import type { Archive, Entry } from './archive.ts';

interface Part {
  readonly whole: Archive;
  /** What it is a part for, in words. */
  readonly about: string;
  /** The ids of its entries. */
  readonly entries: ReadonlySet<string>;
}

const parts = new WeakMap<Archive, Part>();

/**
 * The archive as a page about some authorities sees it: all reference data, but of entries only theirs and those to which
 * theirs are tied by what follows what. What such a page shows can depend on nothing else.
 * @param authorities slugs; none for a page that shows no entry
 */
export function partOf(archive: Archive, authorities: readonly string[]): Archive {
  const all: readonly Entry[] = [...archive.inspections, ...archive.plans];
  const own = all.filter(({ authority }) => authorities.includes(authority));
  const ownIds = new Set(own.map(({ id }) => id));
  const followed = new Set(own.flatMap(({ follows }) => follows ?? []));
  const entries = new Set(
    all
      .filter(({ id, follows }) => ownIds.has(id) || followed.has(id) || (follows !== undefined && ownIds.has(follows)))
      .map(({ id }) => id),
  );
  const part: Archive = {
    ...archive,
    inspections: archive.inspections.filter(({ id }) => entries.has(id)),
    plans: archive.plans.filter(({ id }) => entries.has(id)),
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
