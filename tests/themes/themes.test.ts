import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { measureThemes, readThemeLabels, type ThemeMeasure } from '../../scripts/bench/measure-themes.ts';
import { themeBars } from '../../scripts/bench/themes.ts';
import { readArchive } from '../../src/load/load-archive.ts';

const labels = readThemeLabels(new URL('labels.yaml', import.meta.url));
const { archive } = readArchive(fileURLToPath(new URL('../../content', import.meta.url)));
let measure: ThemeMeasure;

beforeAll(() => {
  measure = measureThemes(archive, labels);
});

it('rests on at least 150 paragraphs, labelled with themes that exist', () => {
  expect(labels.length).toBeGreaterThanOrEqual(150);
  const slugs = new Set(archive.themes.map(({ slug }) => slug));
  expect(labels.flatMap(({ themes }) => themes).filter((theme) => !slugs.has(theme))).toEqual([]);
});

it('marks what a reader would mark: nine marks of ten are right, and few are missed', () => {
  expect(measure.precision).toBeGreaterThanOrEqual(themeBars.precision);
  expect(measure.recall).toBeGreaterThanOrEqual(themeBars.recall);
});

it('names the terms behind every mark that a reader would not make', () => {
  const extra = measure.disagreements.filter(({ kind }) => kind === 'extra');
  expect(extra.filter(({ terms }) => terms.length === 0)).toEqual([]);
});
