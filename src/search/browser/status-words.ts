import type { SearchState } from '../address.ts';
import type { Answer } from '../answer.ts';

/**
 * How many documents answer and in what order, for the eye and for screen readers. Where not all that may answer have been looked
 * at, the number is the most that there can be. Those that hold a part are counted apart:
 * they stand beside documents that answer, so that only filters can leave them alone.
 */
export function statusWords({ entries, parts, unfiltered, isExact }: Answer, { query, sort }: SearchState): string {
  const [count, all] = [entries.length, unfiltered.entries.length];
  if (count === 0 && parts.length === 0) return 'Nothing found';
  const [inPart, hold] = [String(parts.length), parts.length === 1 ? 'holds' : 'hold'];
  if (count === 0)
    return `None of the documents that these filters leave has all that you asked for; ${inPart} ${hold} a part`;
  const documents = `${isExact ? '' : 'Up to '}${String(count)} ${count === 1 ? 'document' : 'documents'}`;
  const order = sort === 'date' || query === '' ? 'newest first' : 'best first';
  const of = all > count ? ` of ${isExact ? '' : 'up to '}${String(all)}` : '';
  const whole = count === 1 ? documents + of : `${documents}${of}, ${order}`;
  return parts.length === 0 ? whole : `${whole}; ${inPart} more ${hold} a part of what you asked for`;
}
