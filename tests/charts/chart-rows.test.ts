import { describe, expect, it } from 'vitest';
import { gradeSeries } from '../../src/archive/grade-series.ts';
import { chartRows } from '../../src/charts/chart-rows.ts';
import { smallArchive } from '../archive/small-archive.ts';

const archive = smallArchive([
  { authority: 'north', on: '2016-05-01', framework: 'single', grades: { overall: 'good', help: 'good' } },
  { authority: 'north', on: '2017-05-01' },
  { authority: 'north', on: '2019-05-01', framework: 'joint', grades: { overall: 'good', help: 'inadequate' } },
]);
const [north] = archive.authorities;
const series = north === undefined ? null : gradeSeries(archive, north);
if (series === null) throw new Error('no series');

describe('the rows of a chart', () => {
  const rows = chartRows(series, [0, 1], false);

  it('keep areas of the same grade apart, inside the band of that grade', () => {
    const good = rows.bands[1];
    const [help, overall] = [rows.rowOf(2, 0), rows.rowOf(2, 1)];
    expect(overall - help).toBe(1);
    expect(help).toBeGreaterThan(good?.top ?? Infinity);
    expect(overall).toBeLessThan(good?.bottom ?? -Infinity);
  });

  it('put the best grade on top and visits without a grade below all of them', () => {
    expect(rows.bands.map(({ top }) => top)).toEqual(rows.bands.map(({ top }) => top).toSorted((a, b) => a - b));
    expect(rows.visits).toHaveLength(1);
    expect(rows.visits[0]?.marks).toBeGreaterThan(rows.bands.at(-1)?.bottom ?? Infinity);
    expect(rows.count).toBeGreaterThan(rows.visits[0]?.marks ?? Infinity);
  });

  it('name each band, and what is hollow in it', () => {
    expect(rows.bands.map(({ name }) => name)).toEqual([
      'Outstanding',
      'Good',
      'Requires improvement · adequate (hollow)',
      'Inadequate',
    ]);
  });

  it('put the names of visits above their marks in a narrow window', () => {
    const [visit] = chartRows(series, [0, 1], true).visits;
    expect((visit?.marks ?? 0) - (visit?.name ?? 0)).toBe(1);
  });

  it('leave no room for an area that is not shown', () => {
    expect(chartRows(series, [0], false).count).toBeCloseTo(rows.count - 1);
  });
});
