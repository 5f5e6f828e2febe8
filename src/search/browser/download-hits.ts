import type { SearchState } from '../address.ts';
import type { Answer } from '../answer.ts';
import type { Searcher } from '../search.ts';
import { element } from './element.ts';
import { readWords } from '../words.ts';
import { hitsCsv } from './hits-csv.ts';

const longestName = 80;

/** A file name that says what was asked. @example 'search-hits-foster-carers.csv' */
export function hitsFileName({ query, filters }: SearchState): string {
  const asked = [query, ...Object.values(filters).flat()].flatMap(readWords).map(({ plain }) => plain);
  return `${['search-hits', ...asked].join('-').slice(0, longestName)}.csv`;
}

/**
 * Saves the hits of a search as CSV. While their documents are read, the button says how far that has come.
 * @param root the whole address of the site's root
 */
export async function downloadHits(
  button: HTMLButtonElement,
  searcher: Searcher,
  answer: Answer,
  state: SearchState,
  root: string,
): Promise<void> {
  const label = button.textContent;
  const count = String(answer.entries.length + answer.parts.length);
  button.disabled = true;
  try {
    const csv = await hitsCsv(searcher, answer, state, root, (read) => {
      button.textContent = `Reading document ${String(read + 1)} of ${count}`;
    });
    const address = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }));
    element('a', { href: address, download: hitsFileName(state) }).click();
    URL.revokeObjectURL(address);
  } finally {
    button.textContent = label;
    button.disabled = false;
  }
}
