import { expect, it } from 'vitest';
import { isSplitTheme } from '../../src/site/theme-path.ts';
import { themeArchive } from '../archive/theme-archive.ts';

const councils = (count: number, paragraphs: readonly string[]) =>
  themeArchive(Array.from({ length: count }, (_, place) => ({ id: `council-${place}/2019-01-17`, paragraphs })));

it('keeps passages of a few councils side by side, and gives those of many a page each', () => {
  expect(isSplitTheme(councils(6, ['A missing child.']), 'missing')).toBe(false);
  expect(isSplitTheme(councils(30, ['A missing child.']), 'missing')).toBe(true);
  expect(isSplitTheme(councils(30, ['A missing child.']), 'plans')).toBe(false);
});

it('splits a theme on which a few councils’ documents say too much for one page', () => {
  const many = Array.from({ length: 100 }, (_, place) => `Missing child number ${place}.`);
  expect(isSplitTheme(councils(6, many), 'missing')).toBe(true);
});
