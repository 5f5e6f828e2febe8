import type { SearchState } from '../address.ts';
import type { Answer } from '../answer.ts';
import type { Searcher } from '../search.ts';
import { element } from './element.ts';
import { hitsCsv } from './hits-csv.ts';

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
  const count = String(answer.entries.length);
  button.disabled = true;
  try {
    const csv = await hitsCsv(searcher, answer, state, root, (read) => {
      button.textContent = `Reading document ${String(read + 1)} of ${count}`;
    });
    const address = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }));
    element('a', { href: address, download: 'search-hits.csv' }).click();
    URL.revokeObjectURL(address);
  } finally {
    button.textContent = label;
    button.disabled = false;
  }
}
