import edtf from 'edtf';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateBounds, dateInId, edtfDateSchema, isInferred } from '../../src/archive/edtf-date.ts';

it.each([
  ['2017-03-24', '2017-03-24'],
  ['2017-07', '2017-07'],
  ['2012', '2012'],
  ['2017-10?', '2017-10'],
  ['2016-08/2017-02', '2016-08--2017-02'],
  ['2018-01-10/2018-01-11', '2018-01-10'],
  ['2018-07-31?/2018-08-01?', '2018-07-31'],
])('files %s under %s', (date, inId) => {
  expect(dateInId(date)).toBe(inId);
});

it.each([
  '2017-02-29',
  '2017-02-30',
  '2017-13',
  '2017-02/2016-08',
  '2017/2018/2019',
  '24 March 2017',
  '2017/03/24',
  '',
  '20170324',
  '2017-03-24/',
])('refuses %j', (date) => {
  expect(edtfDateSchema.safeParse(date).success).toBe(false);
  expect(() => dateBounds(date)).toThrow(RangeError);
});

it('knows what a date can mean', () => {
  const { earliest, latest } = dateBounds('2016-08/2017-02');
  expect(new Date(earliest).toISOString().slice(0, 10)).toBe('2016-08-01');
  expect(new Date(latest).toISOString().slice(0, 10)).toBe('2017-02-28');
});

it('tells an inferred date from a printed one', () => {
  expect([isInferred('2018-07-31?/2018-08-01?'), isInferred('2018-07-31')]).toEqual([true, false]);
});

it('reads dates as the reference parser of the standard does', () => {
  const two = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
  const year = fc.integer({ min: 1995, max: 2030 }).map(String);
  const parts = fc.oneof(fc.tuple(year), fc.tuple(year, two(13)), fc.tuple(year, two(13), two(32)));
  const one = fc.tuple(parts, fc.constantFrom('', '?')).map(([date, mark]) => date.join('-') + mark);
  const reference = (date: string) => {
    try {
      const { min, max } = edtf(date);
      return { earliest: Number(min), latest: Number(max) };
    } catch {
      return null;
    }
  };
  const own = (date: string) => (edtfDateSchema.safeParse(date).success ? dateBounds(date) : null);
  // Which takes 29 February of any year for a day.
  const isDoubtful = (date: string) => /-02-29/.test(date);
  fc.assert(
    fc.property(
      fc.oneof(
        one,
        fc.tuple(one, one).map((ends) => ends.join('/')),
      ),
      (date) => {
        if (!isDoubtful(date)) expect(own(date)).toEqual(reference(date));
      },
    ),
    { numRuns: 1000 },
  );
  expect(dateBounds('2020-02-29').latest).toBe(Date.UTC(2020, 2, 1) - 1);
});
