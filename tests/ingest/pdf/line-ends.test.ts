import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { endsSentence, gapAtLineEnd } from '../../../scripts/ingest/pdf/line-ends.ts';

describe('what stands between two lines of running text', () => {
  test.each([
    ['the co-', 'location of partners', ''],
    ['decision-making within the multi-', 'agency hub', ''],
    ['up-', 'to-date assessments', ''],
    ['day-', 'to-day contact', ''],
    ['one-', 'to-one support', ''],
    ['children and/', 'or families', ''],
    ['2014–', '2015', ''],
    ['16-', 'year-olds', ''],
  ])('%s ⏎ %s touch', (before, after, gap) => {
    expect(gapAtLineEnd(before, after)).toBe(gap);
  });

  test.each([
    ['16-', 'and 17-year-olds'],
    ['pre-', 'or post-adoption support'],
    ['children aged 16-', 'to 18'],
    ['3 March 2015 –', '25 March 2015'],
    ['Requires', 'improvement'],
    ['a plan -', 'which was late'],
  ])('%s ⏎ %s stand apart', (before, after) => {
    expect(gapAtLineEnd(before, after)).toBe(' ');
  });

  test('no letter or digit is ever taken away: the gap is a space or nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(['', ' ']).toContain(gapAtLineEnd(before, after));
      }),
    );
  });
});

test.each([
  ['It is good.', true],
  ['‘It is good.’', true],
  ['(see annex A.)', true],
  ['because:', true],
  ['overdue and', false],
  ['', false],
])('%j ends a sentence: %s', (text, ends) => {
  expect(endsSentence(text)).toBe(ends);
});
