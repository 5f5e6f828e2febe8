import { fingerprint } from './fingerprint.ts';
import type { Block } from './tree.ts';

/** A published paragraph as `content/permalinks.lock` holds it. */
export interface LockedParagraph {
  readonly id: string;
  /** @see fingerprint */
  readonly fingerprint: string;
}

/** The ids of a document's paragraphs, in order, and the published ids that no paragraph answers to any more. */
export interface ParagraphIds {
  readonly paragraphs: readonly LockedParagraph[];
  readonly lost: readonly string[];
}

type Countable = Pick<Block, 'sequence' | 'text'>;

/** `para-51` for the first paragraph that the document numbers 51; every other block has none. */
function numberedIds(blocks: readonly Countable[]): (string | null)[] {
  const used = new Set<string>();
  return blocks.map(({ sequence }) => {
    if (sequence === null || used.has(sequence)) return null;
    used.add(sequence);
    return `para-${sequence}`;
  });
}

/** Pairs of equal entries of two lists in an order common to both: a longest common subsequence, by patience. */
function commonInOrder(old: readonly string[], now: readonly string[]): [number, number][] {
  const places = new Map<string, number[]>();
  now.forEach((mark, place) => places.set(mark, [...(places.get(mark) ?? []), place]));
  interface Link {
    readonly pair: [number, number];
    readonly before: Link | null;
  }
  const piles: Link[] = [];
  old.forEach((mark, oldPlace) => {
    for (const place of (places.get(mark) ?? []).toReversed()) {
      let low = 0;
      let high = piles.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((piles[middle]?.pair[1] ?? 0) < place) low = middle + 1;
        else high = middle;
      }
      piles[low] = { pair: [oldPlace, place], before: low === 0 ? null : (piles[low - 1] ?? null) };
    }
  });
  const pairs: [number, number][] = [];
  for (let link = piles.at(-1) ?? null; link !== null; link = link.before) pairs.unshift(link.pair);
  return pairs;
}

/** Published ids without a number for the blocks that have none: by words in order, then by words anywhere, then by place. */
function keepPublished(marks: readonly string[], published: readonly LockedParagraph[]): (string | null)[] {
  const ids: (string | null)[] = marks.map(() => null);
  const free = new Set(published.keys());
  const give = (place: number, now: number) => {
    ids[now] = published[place]?.id ?? null;
    free.delete(place);
  };
  for (const [place, now] of commonInOrder(
    published.map((entry) => entry.fingerprint),
    marks,
  ))
    give(place, now);
  for (const place of [...free]) {
    const now = marks.findIndex((mark, index) => ids[index] === null && mark === published[place]?.fingerprint);
    if (now !== -1) give(place, now);
  }
  let now = 0;
  for (let place = 0; place < published.length; place += 1) {
    const kept = ids.indexOf(published[place]?.id ?? null);
    if (kept !== -1) now = Math.max(now, kept + 1);
    else if (now < ids.length && ids[now] === null) {
      give(place, now);
      now += 1;
    }
  }
  return ids;
}

/**
 * Gives every block its id: `para-51` where the document numbers it, else `p12`. A published id stays with its
 * paragraph; a new one takes the next free number.
 * @param published the document's paragraphs in `content/permalinks.lock`; empty for a document not yet published
 */
export function paragraphIds(blocks: readonly Countable[], published: readonly LockedParagraph[]): ParagraphIds {
  const marks = blocks.map((block) => fingerprint(block.text));
  const ids = numberedIds(blocks);
  const counted = ids.flatMap((id, place) => (id === null ? [place] : []));
  const kept = keepPublished(
    counted.map((place) => marks[place] ?? ''),
    published.filter(({ id }) => !id.startsWith('para-')),
  );
  let highest = Math.max(0, ...published.map(({ id }) => (id.startsWith('para-') ? 0 : Number(id.slice(1)))));
  counted.forEach((place, index) => {
    ids[place] = kept[index] ?? `p${(highest += 1)}`;
  });
  const paragraphs = ids.map((id, place) => ({ id: id ?? '', fingerprint: marks[place] ?? '' }));
  const present = new Set(ids);
  return { paragraphs, lost: published.flatMap(({ id }) => (present.has(id) ? [] : [id])) };
}
