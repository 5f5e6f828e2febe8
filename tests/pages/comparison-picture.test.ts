import { expect, it } from 'vitest';
import { comparisonSeries } from '../../src/archive/comparison-series.ts';
import { comparisonPicture } from '../../src/site/comparison-picture.ts';
import { pagePaint } from '../../src/site/svg-picture.ts';
import { smallArchive } from '../archive/small-archive.ts';

function pictureOf(archive: ReturnType<typeof smallArchive>): string | null {
  return comparisonPicture(
    {
      series: archive.authorities.map((authority) => comparisonSeries(archive, authority)),
      until: Date.UTC(2026, 7, 22),
      source: 'Test archive, checked 22 August 2026.',
      asAt: null,
      address: 'https://archive.example/compare/north/south/',
    },
    pagePaint,
  );
}

const picture = pictureOf(
  smallArchive([
    { authority: 'north', on: '2016-03-01', framework: 'single', grades: { overall: 'inadequate', help: 'good' } },
    { authority: 'north', on: '2019-03-01', framework: 'joint', grades: { overall: 'good', help: 'good' } },
    { authority: 'south', on: '2020-03-01' },
  ]),
);
const texts = Array.from(picture?.matchAll(/<text[^>]*>([^<]*)</g) ?? [], ([, words = '']) => words);

it('names every line at its start and every grade in words', () => {
  expect(texts.filter((words) => words === 'north')).toHaveLength(3);
  expect(texts.filter((words) => words === 'south')).toHaveLength(3);
  expect(texts).toContain('Inadequate');
});

it('draws only the areas that were judged, overall after them', () => {
  expect(texts.filter((words) => ['help', 'overall', 'board'].includes(words))).toEqual(['help', 'overall']);
});

it('carries source, date, what is held of each authority, and its address', () => {
  const all = texts.join(' ');
  for (const words of [
    'checked 22 August 2026',
    'north: No text is held.',
    'south: No text is held.',
    'https://archive.example/compare/north/south/',
  ])
    expect(all).toContain(words);
});

it('numbers the frameworks and names the visits without grades', () => {
  expect(texts).toEqual(expect.arrayContaining(['1', 'single', '2', 'joint', 'visit (no grade)']));
});

it('sets marks of visits that lie close apart, so that none lies on another', () => {
  const close = pictureOf(
    smallArchive([
      { authority: 'north', on: '2016-03-01', framework: 'single', grades: { overall: 'good' } },
      { authority: 'north', on: '2019-03-01' },
      { authority: 'north', on: '2019-03-20' },
      { authority: 'north', on: '2019-04-10' },
    ]),
  );
  // Visits are circles: `markShape` begins each with its middle.
  const lines = Array.from(close?.matchAll(/<path d="(M[^"]*a[^"]*)"[^>]*stroke-width="1.25"/g) ?? [], ([, d]) => d);
  expect(lines).toHaveLength(3);
  expect(new Set(lines.map((d) => d?.split(/[\s,a]/)[1])).size).toBe(3);
});

it('is absent where nobody was graded', () => {
  expect(pictureOf(smallArchive([{ authority: 'north', on: '2020-03-01' }]))).toBeNull();
});
