import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDay, findMonth, findRanges } from '../../../scripts/ingest/describe/dates.ts';

describe('dates as documents print them', () => {
  test.each([
    ['on 11 and 12 December 2018', '2018-12-11', '2018-12-12'],
    ['on 9 January 2019', '2019-01-09', '2019-01-09'],
    ['on 31 January and 1 February 2024', '2024-01-31', '2024-02-01'],
    ['3 March 2015 – 25 March 2015', '2015-03-03', '2015-03-25'],
    ['28 January–5 February 2014', '2014-01-28', '2014-02-05'],
    ['19 June to 13 July 2017', '2017-06-19', '2017-07-13'],
    ['29 November to 10 December 2021', '2021-11-29', '2021-12-10'],
    ['12 December to 11 January 2019', '2018-12-12', '2019-01-11'],
    ['5 to 16 December 2022', '2022-12-05', '2022-12-16'],
    ['15 – 19 July 2013', '2013-07-15', '2013-07-19'],
    ['from 9 May to 13 May 2022', '2022-05-09', '2022-05-13'],
    ['9 to 13 January and 23 to 27 January 2017', '2017-01-09', '2017-01-27'],
    ['03/03/2015 - 25/03/2015', '2015-03-03', '2015-03-25'],
    ['1 Feb ─ 5 Feb 2016', '2016-02-01', '2016-02-05'],
    ['3March2015 to 25March2015', '2015-03-03', '2015-03-25'],
    ['1st and 2nd September, 2020', '2020-09-01', '2020-09-02'],
    ['27, 28 and 29 November 2019', '2019-11-27', '2019-11-29'],
  ])('%s', (words, from, to) => {
    expect(findRanges(words)[0]).toEqual({ from, to });
  });

  test('days that do not exist, and numbers that are no dates, are none', () => {
    expect(findRanges('31 February 2018')).toEqual([]);
    expect(findRanges('Ofsted 125 Kingsway, 0300 123 1231, 22 of 30 cases in 2018')).toEqual([]);
    expect(findDay('in March 2012')).toBeNull();
  });

  test('a month and its year', () => {
    expect(findMonth('judged inadequate in August 2016')).toBe('2016-08');
    expect(findMonth('in 2016')).toBeNull();
  });
});

test('any two days in order are read back, however they are parted', () => {
  const day = fc.date({ min: new Date('2005-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
  const separator = fc.constantFrom(' to ', ' – ', '–', ' - ', ' and ', ' until ');
  const printed = (date: Date) =>
    date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const iso = (date: Date) => date.toISOString().slice(0, 10);
  fc.assert(
    fc.property(day, day, separator, (one, other, between) => {
      const [from, to] = one <= other ? [one, other] : [other, one];
      expect(findRanges(`Inspection dates: ${printed(from)}${between}${printed(to)}`)[0]).toEqual({
        from: iso(from),
        to: iso(to),
      });
    }),
  );
});
