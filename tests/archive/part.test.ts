import { expect, test } from 'vitest';
import { inspectionsOf } from '../../src/archive/latest.ts';
import { partOf, wholeOf } from '../../src/archive/part.ts';
import { markedParagraphs } from '../../src/archive/theme-marks.ts';
import { smallArchive } from './small-archive.ts';

const small = smallArchive([
  { authority: 'north', on: '2016-05-10' },
  { authority: 'north', on: '2018-05-10' },
  { authority: 'south', on: '2017-05-10' },
  { authority: 'south', on: '2019-05-10' },
]);
const ids = ({ inspections }: Pick<typeof small, 'inspections'>) => inspections.map(({ id }) => id);

test('a part holds the entries of its authorities, in the same order, and all reference data', () => {
  const part = partOf(small, ['south']);
  expect(ids(part)).toEqual(['south/2017-05-10-visit', 'south/2019-05-10-visit']);
  expect(inspectionsOf(part, 'north')).toEqual([]);
  expect(part.authorities).toBe(small.authorities);
  expect(ids(partOf(small, ['south', 'north']))).toEqual(ids(small));
  expect(ids(partOf(small, []))).toEqual([]);
});

test('an entry that follows another authority’s, or that theirs follows, belongs to the part', () => {
  const [first, second, ...others] = small.inspections;
  if (first === undefined || second === undefined) throw new Error('The archive is empty');
  const tied = { ...small, inspections: [first, { ...second, follows: first.id }, ...others] };
  expect(ids(partOf(tied, ['north']))).toEqual([
    'north/2016-05-10-visit',
    'south/2017-05-10-visit',
    'north/2018-05-10-visit',
  ]);
  expect(ids(partOf(tied, ['south']))).toContain('north/2016-05-10-visit');
});

test('a part refuses the texts of other authorities, also where the whole has marked them', () => {
  const part = partOf(small, ['south']);
  expect(part.textOf('south/2017-05-10-visit')).toBeNull();
  expect(() => part.textOf('north/2016-05-10-visit')).toThrow(RangeError);
  expect(markedParagraphs(small, 'north/2016-05-10-visit')).toEqual([]);
  expect(() => markedParagraphs(part, 'north/2016-05-10-visit')).toThrow(RangeError);
});

test('a part knows the whole, and the whole itself', () => {
  expect(wholeOf(partOf(small, ['south']))).toBe(small);
  expect(wholeOf(small)).toBe(small);
});
