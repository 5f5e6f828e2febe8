import { describe, expect, it } from 'vitest';
import { coverageOf, coverageSentence, knownYears } from '../../src/archive/coverage.ts';
import { glanceAt } from '../../src/archive/glance.ts';
import { latestOutcomes } from '../../src/archive/latest.ts';
import { areaHistories, gradedInspections, timelineOf } from '../../src/archive/timeline.ts';
import { smallArchive, type Given } from './small-archive.ts';

const graded = (on: string, framework: string, grades: Record<string, string>): Given => ({
  authority: 'north',
  on,
  framework,
  grades,
});

describe('the timeline of an authority', () => {
  it('tells what came after the latest graded inspection', () => {
    const archive = smallArchive([
      graded('2019-05-01', 'joint', { help: 'good' }),
      { authority: 'north', on: '2018-10-01' },
      { authority: 'north', on: '2021-06-01' },
      { authority: 'south', on: '2022-06-01' },
    ]);
    const timeline = timelineOf(archive, 'north');
    expect(timeline.entries.map(({ date }) => date)).toEqual(['2018-10-01', '2019-05-01', '2021-06-01']);
    expect(timeline.latestGraded?.date).toBe('2019-05-01');
    expect(timeline.since.map(({ date }) => date)).toEqual(['2021-06-01']);
  });

  it('names the newest inspection that ended with an outcome, whatever came later', () => {
    const archive = smallArchive([
      { authority: 'north', on: '2018-10-01', outcome: 'no-written-statement' },
      { authority: 'north', on: '2021-06-01', outcome: 'inconsistent' },
      graded('2022-05-01', 'separate', { help: 'good' }),
    ]);
    expect(latestOutcomes(archive, 'north').map(({ date }) => date)).toEqual(['2021-06-01']);
    expect(latestOutcomes(archive, 'south')).toEqual([]);
  });

  it('keeps the last outcome known beside a newer inspection whose outcome is not', () => {
    const archive = smallArchive([
      { authority: 'north', on: '2018-10-01', outcome: 'written-statement-of-action' },
      { authority: 'north', on: '2021-06-01', outcome: 'not-known' },
      { authority: 'south', on: '2021-06-01', outcome: 'not-known' },
    ]);
    expect(latestOutcomes(archive, 'north').map(({ date }) => date)).toEqual(['2021-06-01', '2018-10-01']);
    expect(latestOutcomes(archive, 'south')).toHaveLength(1);
  });

  it('follows each row with the direction from step to step', () => {
    const archive = smallArchive([
      graded('2016-05-01', 'single', { 'care-leavers': 'outstanding' }),
      graded('2019-05-01', 'joint', { 'in-care-and-care-leavers': 'good' }),
      graded('2024-05-01', 'separate', { 'in-care': 'good', 'care-leavers': 'good' }),
    ]);
    const rows = areaHistories(archive, 'north').map(({ concept, steps }) => [
      concept.slug,
      steps.map(({ direction }) => direction),
    ]);
    expect(rows).toEqual([
      ['in-care', [null, 'judged-differently']],
      ['care-leavers', [null, 'worse']],
    ]);
  });
});

describe('at a glance', () => {
  const words = (given: readonly Given[], concept: string) => {
    const archive = smallArchive(given);
    const history = areaHistories(archive, 'north').find((row) => row.concept.slug === concept);
    const glance = history === undefined ? null : glanceAt(history, gradedInspections(archive, 'north'));
    return glance === null ? null : [glance.now, glance.before];
  };

  it('says since when, how often and what was before', () => {
    const given = [
      graded('2016-05-01', 'single', { help: 'inadequate' }),
      graded('2019-05-01', 'joint', { help: 'good' }),
      graded('2024-05-01', 'separate', { help: 'good' }),
    ];
    expect(words(given, 'help')).toEqual([
      'Good each time from May 2019 to May 2024 (2 inspections).',
      'Before: inadequate (May 2016) – now better.',
    ]);
  });

  it('draws no line through different tests', () => {
    const given = [
      graded('2019-05-01', 'joint', { 'in-care-and-care-leavers': 'good' }),
      graded('2024-05-01', 'separate', { 'in-care': 'good' }),
    ];
    expect(words(given, 'in-care')).toEqual([
      'Good in May 2024.',
      'Before: good (May 2019) – judged differently then.',
    ]);
  });

  it('says that an inspection in between gave no grade of its own', () => {
    const given = [
      graded('2016-05-01', 'single', { 'care-leavers': 'good' }),
      graded('2019-05-01', 'joint', { 'in-care-and-care-leavers': 'inadequate' }),
      graded('2024-05-01', 'separate', { 'care-leavers': 'good' }),
    ];
    expect(words(given, 'care-leavers')).toEqual([
      'Good each time from May 2016 to May 2024 (2 inspections). No grade of its own in between (May 2019).',
      null,
    ]);
  });

  it('says nothing of a row without a grade', () => {
    expect(words([graded('2024-05-01', 'separate', { help: 'not-known' })], 'help')).toBeNull();
  });
});

describe('coverage', () => {
  it('spans the years from the first visit to the last, those without one too', () => {
    expect(knownYears(smallArchive([]))).toEqual([]);
    const visits = ['2021-06-01', '2018-12-11'].map((on) => ({ authority: 'north', on }));
    expect(knownYears(smallArchive(visits))).toEqual([2018, 2019, 2020, 2021]);
  });

  const sentence = (given: readonly Given[]) => coverageSentence(coverageOf(smallArchive(given), 'north'));

  it('counts what is held and what is not, by year of the visit', () => {
    const archive = smallArchive([
      { authority: 'north', on: '2018-12-11', published: '2019-01-17', held: true },
      { authority: 'north', on: '2021-06-01' },
      { authority: 'north', on: '2021-10-01' },
    ]);
    const coverage = coverageOf(archive, 'north');
    expect(coverage.years.map(({ year, held, missing }) => [year, held.length, missing.length])).toEqual([
      [2018, 1, 0],
      [2021, 0, 2],
    ]);
    expect(coverage.notSearchedSince).toHaveLength(2);
  });

  it.each([
    [[], 'No inspection or visit is known here.'],
    [[{ authority: 'north', on: '2021-06-01' }], 'No text is held. Known, but not held: 1 inspection or visit (2021).'],
    [
      [
        { authority: 'north', on: '2018-12-11', held: true },
        { authority: 'north', on: '2021-06-01' },
        { authority: 'north', on: '2025-06-01' },
      ],
      'Newest full text here: the visit of December 2018. Known, but not held: 2 later inspections and visits (2021–2025).',
    ],
    [
      [{ authority: 'north', on: '2018-12-11', held: true }],
      'Newest full text here: the visit of December 2018. Every known text is held.',
    ],
    [
      [
        { authority: 'north', on: '2016-12-11' },
        { authority: 'north', on: '2018-12-11', held: true },
      ],
      'Newest full text here: the visit of December 2018. Nothing later is known.',
    ],
  ] satisfies [Given[], string][])('says what a search can see', (given, words) => {
    expect(sentence(given)).toBe(words);
  });
});
