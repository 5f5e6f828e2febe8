import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { comparisonFile, comparisonFileName } from '../../src/site/comparison-file.ts';

it('dates every row of every column, under one header', () => {
  const file = comparisonFile(
    [
      { header: 'authority,note', lines: ['North,"a, b"'] },
      { header: 'authority,note', lines: ['South,"two\r\nlines"', 'South,'] },
    ],
    '2019-01-01',
  );
  expect(parse(file, { columns: true })).toEqual([
    { as_at: '2019-01-01', authority: 'North', note: 'a, b' },
    { as_at: '2019-01-01', authority: 'South', note: 'two\r\nlines' },
    { as_at: '2019-01-01', authority: 'South', note: '' },
  ]);
  expect(file.endsWith('\r\n')).toBe(true);
});

it('names the file by what is compared and the day', () => {
  expect(comparisonFileName(['reading', 'slough'], '2019-01-01', 'csv')).toBe(
    'comparison-reading-slough-2019-01-01.csv',
  );
  expect(comparisonFileName([], '2019-01-01', 'svg')).toBe('comparison-2019-01-01.svg');
});
