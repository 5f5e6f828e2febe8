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

it.each(['2017-02-30', '2017-13', '24 March 2017', '2017/03/24', '', '20170324', '2017-03-24/'])(
  'refuses %j',
  (date) => {
    expect(edtfDateSchema.safeParse(date).success).toBe(false);
    expect(() => dateBounds(date)).toThrow(RangeError);
  },
);

it('knows what a date can mean', () => {
  const { earliest, latest } = dateBounds('2016-08/2017-02');
  expect(new Date(earliest).toISOString().slice(0, 10)).toBe('2016-08-01');
  expect(new Date(latest).toISOString().slice(0, 10)).toBe('2017-02-28');
});

it('tells an inferred date from a printed one', () => {
  expect([isInferred('2018-07-31?/2018-08-01?'), isInferred('2018-07-31')]).toEqual([true, false]);
});
