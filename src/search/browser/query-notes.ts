import { addressOf, noFilters, toggled, type SearchState } from '../address.ts';
import type { Answer } from '../answer.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Concept } from '../concept.ts';
import { unknownFilters } from '../filters.ts';
import { asksForOverview } from '../overview.ts';
import { replaceRun, replaceWords } from '../query.ts';
import type { Recognised } from '../recognise.ts';
import { seeksHelp } from '../worried.ts';
import { element } from './element.ts';

/** The query without some of its words. */
export function queryWithout(query: string, words: readonly { readonly plain: string }[]): string {
  return replaceWords(query, new Map(words.map(({ plain }) => [plain, ''])));
}

type NamedFilter = Recognised & { readonly type: Exclude<Recognised['type'], 'paragraph'> };
const isNamedFilter = (one: Recognised): one is NamedFilter => one.type !== 'paragraph';

/** The state with what the query names made into filters, and taken out of the query. */
function asFilters(state: SearchState, named: readonly NamedFilter[]): SearchState {
  const filters = { ...state.filters };
  for (const { type, value } of named) filters[type] = [...new Set([...filters[type], value])];
  const query = queryWithout(
    state.query,
    named.flatMap(({ words }) => words),
  );
  return { ...state, query, filters };
}

const searchLink = (state: SearchState, ...words: (string | HTMLElement)[]) =>
  element('a', { href: addressOf(state) || '?', 'data-search-link': true }, words);

/** What was understood from the query's words, each part with a way to take it back. */
export function recognisedNote(state: SearchState, { found: { recognised } }: Answer): HTMLElement | null {
  if (recognised.length === 0) return null;
  const names = { authority: 'Council', kind: 'Kind', year: 'Year', grade: 'Grade', paragraph: 'Paragraph' };
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
  const named = recognised.filter(isNamedFilter);
  return element(
    'p.search-note',
    {},
    'Understood as ',
    tags.flatMap((tag) => [tag, ' ']),
    named.length === 0
      ? null
      : searchLink(asFilters(state, named), named.length === 1 ? 'Make it a filter' : 'Make them filters'),
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

/** Where a query names a council and asks for nothing in particular: the council's page, and its latest grades. */
export function councilNotes({ found }: Answer, catalogue: Catalogue, root: string): HTMLElement[] {
  if (!asksForOverview(found)) return [];
  const named = new Set(found.recognised.filter(({ type }) => type === 'authority').map(({ value }) => value));
  return catalogue.authorities
    .filter(({ value }) => named.has(value))
    .map(({ value, label, latestGraded }) =>
      element(
        'p.search-note',
        { 'data-search-council': value },
        element('a', { href: `${root}authorities/${value}/` }, `${label}: all that is known, on one page`),
        `. ${latestGraded}`,
      ),
    );
}

/** Where to turn, for somebody who seems to need help rather than letters. */
export function helpNote({ query }: SearchState, root: string): HTMLElement | null {
  if (!seeksHelp(query)) return null;
  return element(
    'p.search-help',
    { 'data-search-help': true },
    element('strong', {}, 'If a child is in danger now, call ', element('a', { href: 'tel:999' }, '999'), '. '),
    'This archive holds inspection letters; nobody here can help with a child or a case. ',
    element('a', { href: `${root}help/` }, 'Who can help if you are worried about a child, or want to complain'),
  );
}

/** Filters of the address that the archive doesn't know, with a way to search without them. */
export function unknownFilterNote(state: SearchState, catalogue: Catalogue): HTMLElement | null {
  const unknown = unknownFilters(catalogue, state.filters);
  if (unknown.length === 0) return null;
  const without = unknown.reduce((next, { key, value }) => toggled(next, key, value), state);
  const named = unknown.map(({ label, value }) => `“${label}: ${value}”`).join(' and ');
  const isOne = unknown.length === 1;
  return element(
    'p.search-note',
    { 'data-search-unknown': true },
    `The ${isOne ? 'filter' : 'filters'} ${named} ${isOne ? 'is' : 'are'} not known here. `,
    searchLink(without, `Search without ${isOne ? 'it' : 'them'}`),
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

/** The texts that were searched, as the subject of a sentence that denies something of them. */
function whereSearched({ recognised }: Answer['found']): string {
  const authorities = recognised.filter(({ type }) => type === 'authority').map(({ label }) => label);
  return authorities.length === 0 ? 'No text held here' : `No text held here of ${authorities.join(' or ')}`;
}

const quoted = (concepts: readonly Concept[]) =>
  [...new Set(concepts.map(({ words }) => `“${words.map(({ plain }) => plain).join(' ')}”`))].join(' or ');

/** Which words of the query no text has, and that the results only come near. */
export function doubtNote({ found, entries, parts }: Answer): HTMLElement | null {
  if (entries.length + parts.length === 0) return null;
  const { isDoubtful, missing, dropped } = found;
  const unknown = [...missing, ...dropped.filter(({ weak }) => !weak)];
  const told = unknown.length > 0 ? `No text held here says ${quoted(unknown)}.` : null;
  if (isDoubtful && entries.length > 0) {
    const near = told ?? `${whereSearched(found)} has all of these words together.`;
    return element('p.search-note', { 'data-search-doubt': true }, `${near} These paragraphs come nearest.`);
  }
  return told === null ? null : element('p.search-note', {}, told);
}

/** A way on from a search without results. */
export interface WayOn {
  readonly state: SearchState;
  readonly label: string;
  readonly count: number;
  /** The count is exact; else it is the most that there can be. */
  readonly isExact: boolean;
}

/** Searches near the one that found nothing, before they are tried. */
export function waysToTry(state: SearchState, { found, correction }: Answer): Pick<WayOn, 'state' | 'label'>[] {
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
  const wider = found.concepts.flatMap(({ concept: { words, wider: term } }) => {
    const query = term === null ? null : replaceRun(state.query, words, term);
    return query === null ? [] : [{ state: { ...state, query }, label: `Search for “${term ?? ''}” instead` }];
  });
  const ways = [
    filtered,
    ...wider,
    ...(authority.length > 0 ? [elsewhere] : []),
    ...(correction === null ? without : []),
  ];
  const addresses = ways.map((way) => addressOf(way.state));
  return ways.filter(
    (way, at) =>
      way.state.query !== '' &&
      !addresses.slice(0, at).includes(addresses[at] ?? '') &&
      addresses[at] !== addressOf(state),
  );
}

/** Why nothing answers: what the archive doesn't hold, what the filters leave out, or that nothing was asked. */
function reason({ found, unfiltered }: Answer): string {
  if (unfiltered.entries.length > 0) {
    return 'None of the documents that these filters leave has these words together; others have. That says what this archive holds, not what happened.';
  }
  const { missing: missed, concepts, recognised, excluded, numbered } = found;
  if (concepts.length === 0 && recognised.length === 0) {
    return excluded.length > 0
      ? 'There are only words to leave out here, none to look for: add a word of the topic.'
      : 'There are no words to look for here. Words such as “the” and “of” stand in every text and are not searched: add a word of the topic.';
  }
  const authorities = recognised.filter(({ type }) => type === 'authority').map(({ label }) => label);
  const where = whereSearched(found);
  const holds = ' That says what this archive holds, not what happened: see above what was searched.';
  if (found.sought.length === 0 && numbered === null && authorities.length > 0) {
    const asked = recognised.filter(({ type }) => type !== 'authority').map(({ label }) => `“${label}”`);
    return `No inspection or visit of ${authorities.join(' or ')} that fits ${asked.join(' and ')} is known here.`;
  }
  if (missed.length > 0) return `${where} says ${quoted(missed)}.${holds}`;
  if (numbered === null) return `${where} has these words together.${holds}`;
  const others = recognised.length + concepts.length > authorities.length + numbered.numbers.size;
  const fitting = others ? ' that fits the other words' : '';
  return `${where}${fitting} numbers a paragraph ${[...numbered.numbers].join(' or ')}.${holds}`;
}

/**
 * What to say when nothing answers.
 * @param ways searches near this one that have an answer
 */
export function emptyNote(
  state: SearchState,
  answer: Answer,
  catalogue: Catalogue,
  ways: readonly WayOn[],
  root: string,
): Node[] {
  // Where the archive doesn't know a filter, its words were never looked for.
  const isUnknown = unknownFilters(catalogue, state.filters).length > 0;
  return [
    isUnknown ? null : element('p', {}, reason(answer)),
    ways.length === 0
      ? null
      : element(
          'ul',
          {},
          ways.map(({ state: next, label, count, isExact }) => {
            const documents = `${isExact ? '' : 'up to '}${String(count)} ${count === 1 ? 'document' : 'documents'}`;
            return element('li', {}, searchLink(next, label), ` (${documents})`);
          }),
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
