import { addressOf, isFiltered, readAddress, toggled, type FilterKey, type SearchState } from '../address.ts';
import { answer, type Answer } from '../answer.ts';
import { countFilters } from '../filters.ts';
import type { Searcher } from '../search.ts';
import { coverageNote } from './coverage-note.ts';
import { downloadHits } from './download-hits.ts';
import { element } from './element.ts';
import { filterGroup, filterTags } from './filter-panel.ts';
import { readFacts } from './hit-facts.ts';
import { watchView } from './in-view.ts';
import { searchFiles } from './load-search.ts';
import {
  correctionNote,
  councilNotes,
  doubtNote,
  emptyNote,
  helpNote,
  recognisedNote,
  unknownFilterNote,
  waysToTry,
  type WayOn,
} from './query-notes.ts';
import { completePassages } from './passage-list.ts';
import { hitName, resultItem } from './result.ts';

const resultsAtOnce = 10;
/** Milliseconds without a keystroke after which a query is answered. */
const pause = 140;

/** The parts of the page that search fills. */
function parts(page: HTMLElement) {
  const part = <Kind extends HTMLElement>(selector: string) => {
    const found = page.querySelector<Kind>(selector);
    if (found === null) throw new Error(`The search page lacks ${selector}`);
    return found;
  };
  return {
    form: part<HTMLFormElement>('form[role=search]'),
    input: part<HTMLInputElement>('input[name=q]'),
    start: part('[data-search-start]'),
    body: part('[data-search-body]'),
    status: part('[role=status]'),
    notes: part('[data-search-notes]'),
    tags: part('[data-search-tags]'),
    filters: part('[data-search-filters]'),
    tools: part('[data-search-tools]'),
    sort: part<HTMLSelectElement>('select[name=sort]'),
    download: part<HTMLButtonElement>('[data-search-download]'),
    feed: part<HTMLAnchorElement>('[data-search-feed]'),
    results: part<HTMLOListElement>('[data-search-results]'),
    more: part<HTMLButtonElement>('[data-search-more]'),
    empty: part('[data-search-empty]'),
    coverage: part('[data-search-coverage]'),
  };
}

/** Makes the search page work. */
export function startSearchPage(page: HTMLElement): void {
  const root = page.dataset['root'] ?? '/';
  const files = searchFiles(root);
  const at = parts(page);
  let state = readAddress(location.search);
  let shown: { readonly answer: Answer; readonly searcher: Searcher; drawn: number } | null = null;
  const view = watchView();
  let latest = 0;
  let timer = 0;

  const isEmptySearch = (asked: SearchState) => asked.query === '' && !isFiltered(asked);

  /** Draws the next results. Each is read whole, and its matching paragraphs are counted, when it comes into view. */
  async function drawResults(): Promise<readonly HTMLElement[]> {
    if (shown === null) return [];
    const { answer: current, searcher, drawn } = shown;
    const query = current.correction?.isShown === true ? current.correction.query : state.query;
    const isCounting = current.found.sought.length > 0;
    const isNumbered = current.found.numbered !== null;
    const context = { catalogue: searcher.catalogue, root, query, isNumbered, isCounting };
    shown.drawn += resultsAtOnce;
    const hits = await current.read(drawn, drawn + resultsAtOnce);
    return Promise.all(
      hits.map(async (hit) => {
        const facts = await readFacts(searcher, hit.entry);
        const item = resultItem(hit, facts, context);
        if (hit.matching !== null || !isCounting) return item;
        view.watch(item, async () => {
          const whole = await current.readWhole(hit.entry);
          if (whole !== null) completePassages(item, whole, hitName(context, hit.entry, facts), context);
        });
        return item;
      }),
    );
  }

  function statusWords({ entries, unfiltered }: Answer): string {
    const count = entries.length;
    if (count === 0) return 'Nothing found';
    const documents = `${String(count)} ${count === 1 ? 'document' : 'documents'}`;
    const order = state.sort === 'date' || state.query === '' ? 'newest first' : 'best first';
    const of = unfiltered.length > count ? ` of ${String(unfiltered.length)}` : '';
    return count === 1 ? documents + of : `${documents}${of}, ${order}`;
  }

  function drawFilters({ unfiltered }: Answer, { catalogue }: Searcher): void {
    const open = new Set(
      [...at.filters.querySelectorAll<HTMLDetailsElement>('details[data-filter][open]')].map(
        ({ dataset }) => dataset['filter'],
      ),
    );
    const focused =
      document.activeElement instanceof HTMLInputElement && at.filters.contains(document.activeElement)
        ? document.activeElement
        : null;
    const isFirst = at.filters.childElementCount === 0;
    const groups = countFilters(catalogue, unfiltered, state).map((filter) =>
      filterGroup(filter, isFirst ? ['authority', 'kind', 'year'].includes(filter.key) : open.has(filter.key)),
    );
    at.filters.replaceChildren(...groups);
    at.tags.replaceChildren(...filterTags(state, catalogue));
    if (focused === null) return;
    const same = [...at.filters.querySelectorAll('input')].find(
      ({ name, value }) => name === focused.name && value === focused.value,
    );
    same?.focus({ preventScroll: true });
  }

  async function drawEmpty(current: Answer, searcher: Searcher): Promise<void> {
    const tried = await Promise.all(
      waysToTry(state, current).map(async (way): Promise<WayOn> => {
        const { entries } = await answer(searcher, way.state, files.vocabulary);
        return { ...way, count: entries.length };
      }),
    );
    const ways = tried.filter(({ count }) => count > 0);
    at.empty.replaceChildren(...emptyNote(state, current, searcher.catalogue, ways, root));
  }

  function drawFeed(searcher: Searcher): void {
    const named =
      shown?.answer.found.recognised.filter(({ type }) => type === 'authority').map(({ value }) => value) ?? [];
    const [authority, ...others] = new Set([...state.filters.authority, ...named]);
    const known = searcher.catalogue.authorities.find(({ value }) => value === authority);
    at.feed.hidden = known === undefined || others.length > 0;
    if (known === undefined) return;
    at.feed.href = `${root}authorities/${known.value}/feed.xml`;
    at.feed.textContent = `Feed of ${known.label}`;
  }

  async function run(isTyping: boolean): Promise<void> {
    const asked = state;
    latest += 1;
    const turn = latest;
    at.start.hidden = !isEmptySearch(asked);
    at.body.hidden = isEmptySearch(asked);
    at.sort.value = asked.sort;
    if (isEmptySearch(asked)) {
      shown = null;
      at.status.textContent = '';
      at.results.replaceChildren();
      at.results.dataset['query'] = '';
      return;
    }
    const searcher = await files.searcher();
    const current = await answer(searcher, asked, files.vocabulary, isTyping);
    if (turn !== latest) return;
    shown = { answer: current, searcher, drawn: 0 };
    view.forget();
    const items = await drawResults();
    const isEmpty = current.entries.length === 0;
    if (isEmpty) await drawEmpty(current, searcher);
    if (turn !== latest) return;
    at.results.replaceChildren(...items);
    at.empty.hidden = !isEmpty;
    at.tools.hidden = isEmpty;
    at.more.hidden = current.entries.length <= resultsAtOnce;
    const notes = [
      helpNote(asked, root),
      unknownFilterNote(asked, searcher.catalogue),
      recognisedNote(asked, current),
      correctionNote(asked, current),
      doubtNote(current),
      ...councilNotes(current, searcher.catalogue, root),
    ];
    at.notes.replaceChildren(...notes.filter((note) => note !== null));
    at.coverage.replaceChildren(...coverageNote(asked, current, searcher.catalogue, root));
    drawFilters(current, searcher);
    drawFeed(searcher);
    at.status.textContent = statusWords(current);
    at.results.dataset['query'] = asked.query;
    document.title = `${asked.query === '' ? 'Search' : asked.query} – ${page.dataset['title'] ?? ''}`;
  }

  function fail(): void {
    at.status.textContent = page.dataset['failure'] ?? '';
    at.empty.hidden = false;
    at.empty.replaceChildren(
      element(
        'p',
        {},
        'Meanwhile, look through ',
        element('a', { href: `${root}inspections/` }, 'the list of every inspection'),
        '.',
      ),
    );
  }

  function search(isTyping = false): void {
    run(isTyping).catch((error: unknown) => {
      console.error(error);
      fail();
    });
  }

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
    void drawResults().then((items) => {
      at.results.append(...items);
      items[0]?.querySelector('a')?.focus();
      at.more.hidden = shown === null || shown.drawn >= shown.answer.entries.length;
    });
  });
  at.download.addEventListener('click', () => {
    if (shown === null) return;
    const { answer: current, searcher } = shown;
    const base = new URL(root, location.href).href;
    downloadHits(at.download, searcher, current, state, base).catch((error: unknown) => {
      console.error(error);
      fail();
    });
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
