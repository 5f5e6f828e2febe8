import { expect, test } from 'vitest';
import { noFilters, type SearchState } from '../../src/search/address.ts';
import type { Answer } from '../../src/search/answer.ts';
import { hitsFileName } from '../../src/search/browser/download-hits.ts';
import { statusWords } from '../../src/search/browser/status-words.ts';

const state = (query: string, filters = noFilters): SearchState => ({ query, filters, sort: 'relevance' });
const answer = (count: number, unfiltered: number, isExact: boolean) =>
  ({
    entries: Array.from({ length: count }),
    unfiltered: Array.from({ length: unfiltered }),
    isExact,
  }) as unknown as Answer;

test('the table of hits is saved under a name that says what was asked', () => {
  expect(hitsFileName(state('"Early help" & café'))).toBe('search-hits-early-help-cafe.csv');
  expect(hitsFileName(state('hubs', { ...noFilters, authority: ['red-town'], year: ['2018'] }))).toBe(
    'search-hits-hubs-red-town-2018.csv',
  );
  expect(hitsFileName(state('very long words '.repeat(20)))).toMatch(/^search-hits-very[\w-]{1,70}\.csv$/);
});

test('a number of documents is exact, or said to be the most that there can be', () => {
  expect(statusWords(answer(3, 3, true), state('hubs'))).toBe('3 documents, best first');
  expect(statusWords(answer(1, 3, true), state('hubs'))).toBe('1 document of 3');
  expect(statusWords(answer(40, 90, false), state('hubs'))).toBe('Up to 40 documents of up to 90, best first');
  expect(statusWords(answer(0, 3, true), state('hubs'))).toBe('Nothing found');
});
