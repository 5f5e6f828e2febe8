/** Marks made unlike one another: the second "a" of a list is "a 2". */
function numbered(marks: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return marks.map((mark) => {
    const times = (seen.get(mark) ?? 0) + 1;
    seen.set(mark, times);
    return `${mark} ${times}`;
  });
}

interface Link {
  readonly pair: readonly [number, number];
  readonly before: Link | null;
}

/** The first pile whose top lies at or behind a place. */
function pileFor(piles: readonly Link[], place: number): number {
  let low = 0;
  let high = piles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((piles[middle]?.pair[1] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Pairs of places of equal marks in two lists, in an order common to both: the longest increasing run, by patience sorting.
 * The nth of several equal marks answers only to the nth, which keeps the cost at n log n.
 */
export function commonInOrder(old: readonly string[], now: readonly string[]): (readonly [number, number])[] {
  const places = new Map(numbered(now).map((mark, place) => [mark, place]));
  const piles: Link[] = [];
  numbered(old).forEach((mark, oldPlace) => {
    const place = places.get(mark);
    if (place === undefined) return;
    const pile = pileFor(piles, place);
    piles[pile] = { pair: [oldPlace, place], before: pile === 0 ? null : (piles[pile - 1] ?? null) };
  });
  const pairs: (readonly [number, number])[] = [];
  for (let link = piles.at(-1) ?? null; link !== null; link = link.before) pairs.push(link.pair);
  return pairs.reverse();
}
