import { expect, test } from 'vitest';
import { noFilters, type SearchState } from '../../src/search/address.ts';
import type { Answer } from '../../src/search/answer.ts';
import { hitsFileName } from '../../src/search/browser/download-hits.ts';
import { statusWords } from '../../src/search/browser/status-words.ts';

const state = (query: string, filters = noFilters): SearchState => ({ query, filters, sort: 'relevance' });
const answer = (count: number, unfiltered: number, isExact: boolean, parts = 0) =>
  ({
    entries: Array.from({ length: count }),
    parts: Array.from({ length: parts }),
    unfiltered: { entries: Array.from({ length: unfiltered }), parts: Array.from({ length: parts }) },
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

test('documents that hold a part are counted apart from those that answer', () => {
  expect(statusWords(answer(3, 3, true, 2), state('hubs'))).toBe(
    '3 documents, best first; 2 more hold a part of what you asked for',
  );
  expect(statusWords(answer(0, 3, true, 1), state('hubs'))).toBe(
    'None of the documents that these filters leave has all that you asked for; 1 holds a part',
  );
});
