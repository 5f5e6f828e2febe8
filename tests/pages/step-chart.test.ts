import { describe, expect, it } from 'vitest';
import { areaHistories, gradedInspections } from '../../src/archive/timeline.ts';
import { stepChart } from '../../src/site/step-chart.ts';
import { timeAxis } from '../../src/site/time-axis.ts';
import { smallArchive, type Given } from '../archive/small-archive.ts';

const graded = (on: string, framework: string, grades: Record<string, string>): Given => ({
  authority: 'north',
  on,
  framework,
  grades,
});

function chartOf(given: readonly Given[]) {
  const archive = smallArchive(given);
  const axis = timeAxis(Date.UTC(2012, 0, 1), Date.UTC(2026, 7, 22), 0, 1000, 1);
  return stepChart(areaHistories(archive, 'north'), gradedInspections(archive, 'north'), axis);
}

describe('grades over time', () => {
  const chart = chartOf([
    graded('2012-05-01', 'older', { safeguarding: 'adequate' }),
    graded('2016-05-01', 'single', { help: 'inadequate', 'care-leavers': 'outstanding' }),
    graded('2019-05-01', 'joint', { help: 'good', 'in-care-and-care-leavers': 'good' }),
    graded('2024-05-01', 'separate', { help: 'good', 'in-care': 'good', 'care-leavers': 'outstanding' }),
  ]);
  const joined = (concept: string) =>
    chart.lanes.find((lane) => lane.concept.slug === concept)?.points.map(({ next }) => next !== null);

  it('joins judgements of the same area that follow one another', () => {
    expect(joined('help')).toEqual([false, true, true, false]);
  });

  it('draws no line through different tests', () => {
    expect(joined('in-care')).toEqual([false, false]);
  });

  it('draws no line over an inspection that did not judge the area', () => {
    expect(joined('care-leavers')).toEqual([false, false]);
  });

  it('puts the better grade higher', () => {
    const ys = chart.lanes.find((lane) => lane.concept.slug === 'help')?.points.map(({ y }) => y) ?? [];
    expect(ys[2]).toBeLessThan(ys[1] ?? 0);
  });

  it('marks where the framework changes', () => {
    expect(chart.frameworks.map(({ name }) => name)).toEqual(['older', 'single', 'joint', 'separate']);
  });
});
