import { readConcepts } from '../concept.ts';
import { soughtConcepts } from '../matching.ts';
import { readQuery } from '../query.ts';
import { recognise } from '../recognise.ts';
import { element } from './element.ts';
import { searchFiles } from './load-search.ts';
import { markMatches, unmark } from './mark-matches.ts';

/** The match to begin with: the first in or after the paragraph that the address names. */
function firstMatch(matches: readonly HTMLElement[]): number {
  const target = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null) return 0;
  const at = matches.findIndex(
    (match) =>
      target.contains(match) || (target.compareDocumentPosition(match) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return Math.max(at, 0);
}

/**
 * Marks the words of a search in the document on this page and leads from match to match.
 * @param bar the element that holds the count and the buttons
 * @param query what was searched for
 */
export async function navigateMatches(bar: HTMLElement, query: string): Promise<void> {
  const files = searchFiles(bar.dataset['root'] ?? '/');
  const catalogue = await files.catalogue();
  const { query: topic } = recognise(readQuery(query), catalogue);
  const all = await readConcepts(topic, files.aliases(catalogue));
  if (all.length === 0) return;
  const matches = markMatches(document, soughtConcepts(all));
  const paragraphs = new Set(matches.map((match) => match.closest('[data-paragraph]'))).size;
  let current = firstMatch(matches);
  const count = element('p', { role: 'status' });

  const show = (at: number, isMove: boolean) => {
    matches[current]?.removeAttribute('data-current');
    current = (at + matches.length) % matches.length;
    const match = matches[current];
    match?.setAttribute('data-current', '');
    const where = paragraphs === 1 ? 'in 1 paragraph' : `in ${String(paragraphs)} paragraphs`;
    count.textContent = `Match ${String(current + 1)} of ${String(matches.length)}, ${where}`;
    if (isMove) match?.scrollIntoView({ block: 'center' });
  };
  const button = (label: string, act: () => void) => {
    const made = element('button', { type: 'button' }, label);
    made.addEventListener('click', act);
    return made;
  };
  const close = button('Close', () => {
    unmark(document);
    bar.hidden = true;
    const address = new URL(location.href);
    address.searchParams.delete('q');
    history.replaceState(null, '', address);
  });
  const steps = [
    button('Previous', () => {
      show(current - 1, true);
    }),
    button('Next', () => {
      show(current + 1, true);
    }),
  ];
  bar.replaceChildren(
    element('p.match-query', {}, `“${query}”`),
    count,
    element('div.match-buttons', {}, matches.length > 0 ? steps : null, close),
  );
  bar.hidden = false;
  if (matches.length === 0) count.textContent = 'These words are not marked in the text';
  else show(current, location.hash === '');
}
