import { expect, test } from 'vitest';
import { markTerms } from '../../src/site/mark-terms.ts';

test('marks part a text without changing a word; overlapping ones become one', () => {
  const text = 'Missing children are seen.';
  const stretches = markTerms(text, [
    { start: 0, end: 7 },
    { start: 3, end: 16 },
  ]);
  expect(stretches).toEqual([
    { words: 'Missing children', marked: true },
    { words: ' are seen.', marked: false },
  ]);
  expect(stretches.map(({ words }) => words).join('')).toBe(text);
});

test('a text without marks is one stretch, an empty one none', () => {
  expect(markTerms('Words.', [])).toEqual([{ words: 'Words.', marked: false }]);
  expect(markTerms('', [])).toEqual([]);
});
