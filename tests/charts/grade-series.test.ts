import { describe, expect, it } from 'vitest';
import { gradeSeries } from '../../src/archive/grade-series.ts';
import { smallArchive } from '../archive/small-archive.ts';

describe('the series of a chart', () => {
  const archive = smallArchive([
    { authority: 'north', on: '2012-05-01', framework: 'older', grades: { safeguarding: 'adequate' } },
    { authority: 'north', on: '2016-05-01', framework: 'single', grades: { overall: 'good', help: 'inadequate' } },
    { authority: 'north', on: '2018-06-03' },
    { authority: 'north', on: '2019-05-01', framework: 'joint', grades: { overall: 'good', help: 'good' } },
  ]);
  const [north, south] = archive.authorities;
  const series = north === undefined ? null : gradeSeries(archive, north);

  it('parts runs where the test changed, and puts overall last', () => {
    expect(series?.areas.map(({ label, runs }) => [label, runs.map((run) => run.map(({ step }) => step))])).toEqual([
      ['help', [[3], [4, 2]]],
      ['overall', [[2, 2]]],
    ]);
  });

  it('marks a grade that shares its step and names both on the axis', () => {
    expect(series?.areas[0]?.runs[0]?.[0]?.onSharedStep).toBe(true);
    expect(series?.steps[2]).toEqual(['Requires improvement', 'Adequate']);
  });

  it('carries source, date and coverage into the picture', () => {
    expect(series?.source).toBe(
      'Test archive, checked 22 August 2026. No text is held. Known, but not held: 4 inspections and visits (2012–2019).',
    );
  });

  it('says where the framework changed, and which visits gave no grade', () => {
    expect(series?.frameworks.map(({ name }) => name)).toEqual(['older', 'single', 'joint']);
    expect(series?.visits.map(({ label, dates }) => [label, dates.map(({ words }) => words)])).toEqual([
      ['visit (no grade)', ['3 June 2018']],
    ]);
  });

  it('is absent where no grade is known', () => {
    expect(south && gradeSeries(archive, south)).toBeNull();
  });
});
