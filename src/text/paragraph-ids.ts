import { commonInOrder } from './common-in-order.ts';
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

/** Stands for the fingerprint of an id that a redirect leads on from: no paragraph takes it again. */
export const retired = 'redirect';

type Countable = Pick<Block, 'sequence' | 'text'>;

const isNumbered = (id: string) => id.startsWith('para-');

/** `para-51` for the first paragraph that the document numbers 51; every other block has none. */
function numberedIds(blocks: readonly Countable[]): (string | null)[] {
  const used = new Set<string>();
  return blocks.map(({ sequence }) => {
    if (sequence === null || used.has(sequence)) return null;
    used.add(sequence);
    return `para-${sequence}`;
  });
}

/** Pairs what is left over by equal words, wherever they stand: a paragraph that moved. */
function sameWords(marks: readonly string[], ids: readonly (string | null)[], left: readonly LockedParagraph[]) {
  if (left.length === 0) return [];
  const waiting = new Map<string, number[]>();
  marks.forEach((mark, now) => {
    if (ids[now] !== null) return;
    const places = waiting.get(mark);
    if (places === undefined) waiting.set(mark, [now]);
    else places.push(now);
  });
  return left.flatMap((entry): (readonly [LockedParagraph, number])[] => {
    const now = waiting.get(entry.fingerprint)?.shift();
    return now === undefined ? [] : [[entry, now]];
  });
}

/**
 * Published ids for blocks without a number: by words in order; then by words anywhere; then, between two neighbours that
 * were found, by place, which is how a paragraph keeps its id when its words are corrected.
 */
function keepPublished(marks: readonly string[], published: readonly LockedParagraph[]): (string | null)[] {
  const ids: (string | null)[] = marks.map(() => null);
  const places = new Map<string, number>();
  const give = (entry: LockedParagraph | undefined, now: number) => {
    if (entry === undefined) return;
    ids[now] = entry.id;
    places.set(entry.id, now);
  };
  const inOrder = commonInOrder(
    published.map((entry) => entry.fingerprint),
    marks,
  );
  for (const [place, now] of inOrder) give(published[place], now);
  const living = published.filter((entry) => entry.fingerprint !== retired);
  const left = living.filter(({ id }) => !places.has(id));
  for (const [entry, now] of sameWords(marks, ids, left)) give(entry, now);
  let next = 0;
  for (const entry of living) {
    const place = places.get(entry.id);
    if (place !== undefined) next = place + 1;
    else if (next < ids.length && ids[next] === null) {
      give(entry, next);
      next += 1;
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
  const publishedCounted = published.filter(({ id }) => !isNumbered(id));
  const kept = keepPublished(
    counted.map((place) => marks[place] ?? ''),
    publishedCounted,
  );
  let highest = publishedCounted.reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0);
  counted.forEach((place, index) => {
    ids[place] = kept[index] ?? `p${(highest += 1)}`;
  });
  const paragraphs = ids.map((id, place) => ({ id: id ?? '', fingerprint: marks[place] ?? '' }));
  const present = new Set(ids);
  return { paragraphs, lost: published.flatMap(({ id }) => (present.has(id) ? [] : [id])) };
}
