import type { SearchState } from '../address.ts';
import type { Answer } from '../answer.ts';

/**
 * How many documents answer and in what order, for the eye and for screen readers. Where not all that may answer have been looked
 * at, the number is the most that there can be.
 */
export function statusWords({ entries, unfiltered, isExact }: Answer, { query, sort }: SearchState): string {
  const count = entries.length;
  if (count === 0) return 'Nothing found';
  const documents = `${isExact ? '' : 'Up to '}${String(count)} ${count === 1 ? 'document' : 'documents'}`;
  const order = sort === 'date' || query === '' ? 'newest first' : 'best first';
  const of = unfiltered.length > count ? ` of ${isExact ? '' : 'up to '}${String(unfiltered.length)}` : '';
  return count === 1 ? documents + of : `${documents}${of}, ${order}`;
}
