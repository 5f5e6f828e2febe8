import { describe, expect, test } from 'vitest';
import { readDueDate } from '../../src/archive/due-date.ts';

describe('the due date of an action', () => {
  test.each([
    ['October 2017', '2017-10'],
    ['End Aug 2017', '2017-08'],
    ['End Sept 2017', '2017-09'],
    ['End\nDecember\n2017', '2017-12'],
    ['w.e.f Care Director implementat ion September 2017', '2017-09'],
    ['31 March 2018', '2018-03-31'],
    ['1st May, 2018', '2018-05-01'],
    ['Spring 2018', '2018-21'],
    ['Summer 2018', '2018-22'],
  ])('%j is no more precise than its words', (printed, date) => {
    expect(readDueDate(printed)).toBe(date);
  });

  test.each(['Immediate effect', 'Ongoing', '', 'maybe 2017', '2017', 'December 2017 to March 2018'])(
    '%j is no date',
    (printed) => {
      expect(readDueDate(printed)).toBeNull();
    },
  );

  test('a day that does not exist is not made one', () => {
    expect(readDueDate('31 February 2018')).toBe('2018-02');
  });
});
