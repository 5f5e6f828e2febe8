import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDay, findMonth, findRanges, findRangesWithoutYear } from '../../../scripts/ingest/describe/dates.ts';

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
    ['1 and 2 Feb 2019', '2019-02-01', '2019-02-02'],
    ['12-13 March 2019', '2019-03-12', '2019-03-13'],
    ['12/13 March 2019', '2019-03-12', '2019-03-13'],
    ['25/11/2014 to 17/12/2014', '2014-11-25', '2014-12-17'],
    ['25/11/14 – 17/12/14', '2014-11-25', '2014-12-17'],
    ['25.11.2014 – 17.12.2014', '2014-11-25', '2014-12-17'],
    ['9September 2014 – 1October 2014', '2014-09-09', '2014-10-01'],
    ['24 June– 16July 2014', '2014-06-24', '2014-07-16'],
    ['9 Sept 2014 to 1 Oct 2014', '2014-09-09', '2014-10-01'],
    ['Tuesday 3 March 2015 to Wednesday 25 March 2015', '2015-03-03', '2015-03-25'],
    ['14th January 2014 to the 5th February 2014', '2014-01-14', '2014-02-05'],
    ['between the 12th and 16th of September 2016', '2016-09-12', '2016-09-16'],
    ['11–22 May 2015 and 1–5 June 2015', '2015-05-11', '2015-06-05'],
    ['27 November to 1 December and 11 to 15 December 2017', '2017-11-27', '2017-12-15'],
    ['6-10 March & 20-24 March 2017', '2017-03-06', '2017-03-24'],
    ['3 to 7 February and 9 to 13 March 2020', '2020-02-03', '2020-03-13'],
    ['13 January 2014 – 5 February', '2014-01-13', '2014-02-05'],
    ['12 January 2015 — 4 February 2015', '2015-01-12', '2015-02-04'],
    ['12 January 2015‒4 February 2015', '2015-01-12', '2015-02-04'],
    ['12 January 2015 −4 February 2015', '2015-01-12', '2015-02-04'],
    ['12 January 2015 -4 February 2015', '2015-01-12', '2015-02-04'],
    ['12 January2015 to4 February2015', '2015-01-12', '2015-02-04'],
    ['12 January 2015to 4 February 2015', '2015-01-12', '2015-02-04'],
    ['12 January, 2015 - 4 February, 2015', '2015-01-12', '2015-02-04'],
    ['11, 12 and 13 December 2018', '2018-12-11', '2018-12-13'],
    ['4, 5 May 2022', '2022-05-04', '2022-05-05'],
    ['4 & 5 May 2022', '2022-05-04', '2022-05-05'],
    ['30 November, 1 and 2 December 2021', '2021-11-30', '2021-12-02'],
    ['28 November 2022 to 9 December 2022', '2022-11-28', '2022-12-09'],
    ['28 November to 2 December 2022 and 12 to 16 December 2022', '2022-11-28', '2022-12-16'],
    ['28 November 2022 – 9 December', '2022-11-28', '2022-12-09'],
    ['8 January 2018 to 19 January 2018', '2018-01-08', '2018-01-19'],
    ['5 September - 28 September 2016', '2016-09-05', '2016-09-28'],
    ['5 September 2016 - 28 September  2016', '2016-09-05', '2016-09-28'],
    ['5 September 2016 ─28 September 2016', '2016-09-05', '2016-09-28'],
    ['5 September to 9 September and 19 September to 23 September 2016', '2016-09-05', '2016-09-23'],
    ['on the 5 and 6 November 2024', '2024-11-05', '2024-11-06'],
    ['from Monday, 5 November to Friday, 9 November 2018', '2018-11-05', '2018-11-09'],
    ['21 January - 1 February 2019', '2019-01-21', '2019-02-01'],
    ['21 to 25 January 2019 (inclusive)', '2019-01-21', '2019-01-25'],
    ['on 30 and 31 January, and 1 February 2018', '2018-01-30', '2018-02-01'],
  ])('%s', (words, from, to) => {
    expect(findRanges(words)[0]).toEqual({ from, to });
  });

  test('days that do not exist, and numbers that are no dates, are none', () => {
    expect(findRanges('31 February 2018')).toEqual([]);
    expect(findRanges('Ofsted 125 Kingsway, 0300 123 1231, 22 of 30 cases in 2018')).toEqual([]);
    expect(findDay('in March 2012')).toBeNull();
  });

  test('days without a year are of the last year in which they were over by the letter’s date', () => {
    const days = (words: string) => findRangesWithoutYear(words, '2019-01-17')[0];
    expect(days('on 11 and 12 December')).toEqual({ from: '2018-12-11', to: '2018-12-12' });
    expect(days('on 8 and 9 January')).toEqual({ from: '2019-01-08', to: '2019-01-09' });
    expect(days('31 December to 4 January')).toEqual({ from: '2018-12-31', to: '2019-01-04' });
    expect(days('on 11 and 12 December 2018')).toBeUndefined();
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
