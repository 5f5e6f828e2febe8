import { expect, test } from 'vitest';
import { markedParagraphs, themesOfWords } from '../../src/archive/theme-marks.ts';
import { themeArchive } from './theme-archive.ts';

test('a paragraph is marked by what it says; a title or an address, which says nothing, is not', () => {
  const archive = themeArchive([
    {
      id: 'a/2018',
      paragraphs: ['Inspection of missing children', 'Children go missing; plans vary.', 'Head of Plans, Shute End'],
    },
  ]);
  const marked = markedParagraphs(archive, 'a/2018');
  expect(marked.map(({ paragraph, marks }) => [paragraph.id, marks.map(({ term }) => term)])).toEqual([
    ['p2', ['missing', 'plan*']],
  ]);
});

test('a text that is not held has no marks', () => {
  expect(markedParagraphs(themeArchive([{ id: 'a/2018' }]), 'a/2018')).toEqual([]);
});

test('the themes of some words come in the order of the words, each once', () => {
  const themes = themesOfWords(themeArchive([]), 'Plans for missing children, and more plans');
  expect(themes.map(({ slug }) => slug)).toEqual(['plans', 'missing']);
});
