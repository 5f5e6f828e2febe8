import { addressOf, isFiltered, readAddress, toggled, type FilterKey, type SearchState } from '../address.ts';
import { answer } from '../answer.ts';
import { downloadHits } from './download-hits.ts';
import { drawEmpty, drawNotes } from './draw-answer.ts';
import { drawFilters } from './draw-filters.ts';
import { element } from './element.ts';
import { searchFiles } from './load-search.ts';
import { pageParts } from './page-parts.ts';
import { resultList, type ResultList } from './result-list.ts';
import { statusWords } from './status-words.ts';

/** Milliseconds without a keystroke after which a query is answered. */
const pause = 140;

const isEmptySearch = (asked: SearchState) => asked.query === '' && !isFiltered(asked);

/** Makes the search page work. */
export function startSearchPage(page: HTMLElement): void {
  const root = page.dataset['root'] ?? '/';
  const files = searchFiles(root);
  const at = pageParts(page);
  let state = readAddress(location.search);
  let shown: ResultList | null = null;
  let latest = 0;
  let timer = 0;

  function clear(): void {
    shown?.leave();
    shown = null;
    at.status.textContent = '';
    at.results.replaceChildren();
    at.results.dataset['query'] = '';
  }

  async function run(isTyping: boolean): Promise<void> {
    const asked = state;
    latest += 1;
    const turn = latest;
    at.start.hidden = !isEmptySearch(asked);
    at.body.hidden = isEmptySearch(asked);
    at.sort.value = asked.sort;
    if (isEmptySearch(asked)) {
      clear();
      return;
    }
    const searcher = await files.searcher();
    const current = await answer(searcher, asked, files.vocabulary, isTyping);
    if (turn !== latest) return;
    shown?.leave();
    const list = resultList(current, searcher, asked.query, root);
    shown = list;
    const items = await list.next();
    const isEmpty = current.entries.length + current.parts.length === 0;
    if (isEmpty) await drawEmpty(at, asked, current, searcher, files, root);
    if (turn !== latest) return;
    at.results.replaceChildren(...items);
    at.empty.hidden = !isEmpty;
    at.order.hidden = isEmpty;
    at.download.hidden = isEmpty;
    at.more.hidden = !list.hasMore();
    drawNotes(at, asked, current, searcher, root);
    drawFilters(at, asked, current, searcher.catalogue);
    at.status.textContent = statusWords(current, asked);
    at.results.dataset['query'] = asked.query;
    document.title = `${asked.query === '' ? 'Search' : asked.query} – ${page.dataset['title'] ?? ''}`;
  }

  function fail(error: unknown): void {
    console.error(error);
    at.status.textContent = page.dataset['failure'] ?? '';
    at.empty.hidden = false;
    const list = element('a', { href: `${root}inspections/` }, 'the list of every inspection');
    at.empty.replaceChildren(element('p', {}, 'Meanwhile, look through ', list, '.'));
  }

  const search = (isTyping = false) => {
    run(isTyping).catch(fail);
  };

  /** Shows another search; `push` makes it a step of the browser's history. */
  function go(next: SearchState, push: boolean, isTyping = false): void {
    const address = location.pathname + addressOf(next);
    state = next;
    if (push) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    if (at.input.value.trim() !== next.query) at.input.value = next.query;
    search(isTyping);
  }

  at.form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    go({ ...state, query: at.input.value.trim() }, true);
  });
  at.input.addEventListener('input', () => {
    clearTimeout(timer);
    const query = at.input.value.trim();
    timer = window.setTimeout(() => {
      if (query !== state.query) go({ ...state, query }, false, true);
    }, pause);
  });
  at.filters.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) go(toggled(state, target.name as FilterKey, target.value), true);
  });
  at.sort.addEventListener('change', () => {
    go({ ...state, sort: at.sort.value === 'date' ? 'date' : 'relevance' }, true);
  });
  at.more.addEventListener('click', () => {
    const list = shown;
    if (list === null) return;
    const append = async () => {
      const items = await list.next();
      at.results.append(...items);
      items
        .find((item) => item.dataset['result'] !== undefined)
        ?.querySelector('a')
        ?.focus();
      at.more.hidden = !list.hasMore();
    };
    append().catch(fail);
  });
  at.download.addEventListener('click', () => {
    if (shown === null) return;
    const base = new URL(root, location.href).href;
    downloadHits(at.download, shown.searcher, shown.answer, state, base).catch(fail);
  });
  page.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-search-link]') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(readAddress(new URL(link.href).search), true);
    at.input.focus();
  });
  addEventListener('popstate', () => {
    state = readAddress(location.search);
    at.input.value = state.query;
    search();
  });

  if (at.input.value === '' || state.query !== '') at.input.value = state.query;
  document.documentElement.dataset['searchReady'] = '';
  search();
}
