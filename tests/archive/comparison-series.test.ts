import { describe, expect, it } from 'vitest';
import { seriesAsAt } from '../../src/archive/compared.ts';
import { comparisonSeries } from '../../src/archive/comparison-series.ts';
import { smallArchive } from './small-archive.ts';

const archive = smallArchive([
  { authority: 'north', on: '2012-05-01', framework: 'older', grades: { safeguarding: 'adequate' } },
  { authority: 'north', on: '2016-05-01', framework: 'single', grades: { overall: 'good', help: 'inadequate' } },
  { authority: 'north', on: '2018-05-01', framework: 'joint' },
  {
    authority: 'north',
    on: '2019-05-01',
    published: '2019-07-01',
    framework: 'joint',
    grades: { overall: 'good', help: 'good' },
  },
]);
const [north] = archive.authorities;
if (north === undefined) throw new Error('no authority');
const series = comparisonSeries(archive, north);
const gradesOf = (label: string, of = series) =>
  of.rows.find((row) => row.label === label)?.grades.map(({ label: grade, joins }) => [grade, joins]);

describe('an authority’s grades to be set beside others', () => {
  it('joins only what was the same test twice in a row', () => {
    expect(gradesOf('help')).toEqual([
      ['Adequate', false],
      ['Inadequate', false],
      ['Good', true],
    ]);
  });

  it('has the same rows for every authority, overall last', () => {
    expect(series.rows.map(({ label }) => label)).toEqual(['help', 'in-care', 'care-leavers', 'board', 'overall']);
  });

  it('holds visits without grades beside graded inspections with their frameworks', () => {
    expect(series.visits.map(({ framework }) => framework)).toEqual(['older', 'single', null, 'joint']);
  });

  it('stands as the record stood: by publication, not by visit', () => {
    expect(gradesOf('help', seriesAsAt(series, Date.parse('2019-06-01')))).toHaveLength(2);
    expect(gradesOf('help', seriesAsAt(series, Date.parse('2019-07-02')))).toHaveLength(3);
  });

  it('joins nothing to a grade that was not yet public', () => {
    const late = {
      ...series,
      rows: [
        {
          label: 'help',
          grades: [
            { at: 1, published: 9, step: 2 as const, label: 'Good', onSharedStep: false, joins: false },
            { at: 2, published: 3, step: 2 as const, label: 'Good', onSharedStep: false, joins: true },
          ],
        },
      ],
    };
    expect(gradesOf('help', seriesAsAt(late, 5))).toEqual([['Good', false]]);
  });
});
