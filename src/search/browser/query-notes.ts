import { addressOf, noFilters, type SearchState } from '../address.ts';
import type { Answer } from '../answer.ts';
import type { Catalogue } from '../catalogue.ts';
import { replaceWords } from '../query.ts';
import type { Recognised } from '../recognise.ts';
import { element } from './element.ts';

/** The query without some of its words. */
export function queryWithout(query: string, words: readonly { readonly plain: string }[]): string {
  return replaceWords(query, new Map(words.map(({ plain }) => [plain, ''])));
}

/** The state with what the query names made into filters, and taken out of the query. */
function asFilters(state: SearchState, recognised: readonly Recognised[]): SearchState {
  const filters = { ...state.filters };
  for (const { type, value } of recognised) filters[type] = [...new Set([...filters[type], value])];
  const query = queryWithout(
    state.query,
    recognised.flatMap(({ words }) => words),
  );
  return { ...state, query, filters };
}

const searchLink = (state: SearchState, ...words: (string | HTMLElement)[]) =>
  element('a', { href: addressOf(state) || '?', 'data-search-link': true }, words);

/** What was understood from the query's words, each part with a way to take it back. */
export function recognisedNote(state: SearchState, { found: { recognised } }: Answer): HTMLElement | null {
  if (recognised.length === 0) return null;
  const names = { authority: 'Council', kind: 'Kind', year: 'Year' };
  const tags = recognised.map(({ type, label, words }) =>
    element(
      'a.tag',
      { href: addressOf({ ...state, query: queryWithout(state.query, words) }) || '?', 'data-search-link': true },
      `${names[type]}: ${label}`,
      element('span.visually-hidden', {}, ' – take this word out of the search'),
      element('span', { 'aria-hidden': 'true' }, ' ×'),
    ),
  );
  const doubtful = recognised.find((one) => one.doubtful);
  return element(
    'p.search-note',
    {},
    'Understood as ',
    tags.flatMap((tag) => [tag, ' ']),
    searchLink(asFilters(state, recognised), recognised.length === 1 ? 'Make it a filter' : 'Make them filters'),
    doubtful === undefined
      ? null
      : [
          ' · ',
          searchLink(
            {
              ...state,
              query: replaceWords(state.query, new Map(doubtful.words.map(({ plain }) => [plain, `"${plain}"`]))),
            },
            `Search for the word “${doubtful.words[0]?.plain ?? ''}” instead`,
          ),
        ],
  );
}

/** “Did you mean …”, or which query the results shown answer. */
export function correctionNote(state: SearchState, { correction }: Answer): HTMLElement | null {
  if (correction === null) return null;
  const link = element(
    'a',
    {
      href: addressOf({ ...state, query: correction.query }),
      'data-search-link': true,
      'data-search-suggestion': true,
    },
    correction.query,
  );
  if (!correction.isShown) return element('p.search-note', {}, 'Did you mean ', link, '?');
  return element('p.search-note', {}, 'Nothing is written as “', state.query, '” here. Shown: results for ', link, '.');
}

/** The councils whose coverage belongs beside an answer: those named or chosen, else those of the results. */
function concernedAuthorities({ query: _, filters }: SearchState, { found, entries }: Answer, catalogue: Catalogue) {
  const named = found.recognised.filter(({ type }) => type === 'authority').map(({ value }) => value);
  const chosen = new Set([...named, ...filters.authority]);
  if (chosen.size > 0) return catalogue.authorities.filter(({ value }) => chosen.has(value));
  const found10 = [...new Set(entries.map(({ authority }) => authority))].slice(0, 10);
  return found10.flatMap((place) => catalogue.authorities[place] ?? []);
}

/** What the archive holds of the councils concerned: silence here is not absence there. */
export function coverageNote(state: SearchState, answer: Answer, catalogue: Catalogue): HTMLElement {
  const authorities = concernedAuthorities(state, answer, catalogue);
  const shown = authorities.length > 0 ? authorities : catalogue.authorities.slice(0, 10);
  const isNamed =
    state.filters.authority.length > 0 || answer.found.recognised.some(({ type }) => type === 'authority');
  return element(
    'details.coverage',
    { open: isNamed || answer.entries.length === 0 },
    element('summary', {}, 'What this search can and can’t see'),
    element(
      'ul',
      {},
      shown.map(({ label, coverage }) => element('li', {}, element('strong', {}, `${label}: `), coverage)),
    ),
  );
}

/** A way on from a search without results. */
export interface WayOn {
  readonly state: SearchState;
  readonly label: string;
  readonly count: number;
}

/** Searches near the one that found nothing, before they are tried. */
export function waysToTry(state: SearchState, { found, correction }: Answer): Omit<WayOn, 'count'>[] {
  const filtered = { state: { ...state, filters: noFilters }, label: 'The same words without filters' };
  const authority = found.recognised.filter(({ type }) => type === 'authority').flatMap(({ words }) => words);
  const elsewhere = {
    state: { ...state, query: queryWithout(state.query, authority) },
    label: 'The same topic in every council',
  };
  const without = found.concepts.map(({ concept: { words } }) => ({
    state: { ...state, query: queryWithout(state.query, words) },
    label: `Without “${words.map(({ plain }) => plain).join(' ')}”`,
  }));
  return [filtered, ...(authority.length > 0 ? [elsewhere] : []), ...(correction === null ? without : [])].filter(
    (way) => way.state.query !== '' && addressOf(way.state) !== addressOf(state),
  );
}

/** What to say when nothing answers. */
export function emptyNote({ found }: Answer, ways: readonly WayOn[], root: string): Node[] {
  const missing = found.missing.map(({ words }) => `“${words.map(({ plain }) => plain).join(' ')}”`);
  const authorities = found.recognised.filter(({ type }) => type === 'authority').map(({ label }) => label);
  const where = authorities.length === 0 ? 'No text held here' : `No text held here of ${authorities.join(' or ')}`;
  const why = missing.length > 0 ? `${where} says ${missing.join(' or ')}.` : `${where} has these words together.`;
  return [
    element('p', {}, why, ' That says what this archive holds, not what happened: see below what was searched.'),
    ways.length === 0
      ? null
      : element(
          'ul',
          {},
          ways.map(({ state: next, label, count }) =>
            element('li', {}, searchLink(next, label), ` (${String(count)} ${count === 1 ? 'document' : 'documents'})`),
          ),
        ),
    element(
      'p',
      {},
      'Or look through ',
      element('a', { href: `${root}search/` }, 'councils, kinds and themes'),
      ', ',
      element('a', { href: `${root}inspections/` }, 'the list of every inspection'),
      ' or ',
      element('a', { href: `${root}glossary/` }, 'the words of the field'),
      '.',
    ),
  ].filter((node) => node !== null);
}
