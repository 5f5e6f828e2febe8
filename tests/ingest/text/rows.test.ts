import { expect, test } from 'vitest';
import { plain, type Content } from '../../../scripts/ingest/text/block.ts';
import { cellText, evenRows, filledColumns, rowText, withCell, type Row } from '../../../scripts/ingest/text/rows.ts';

const cell = (words: string): Content => (words === '' ? [] : [{ type: 'text', value: words }]);
const row = (...cells: readonly string[]): Row => cells.map(cell);
const wordsOf = (rows: readonly Row[]) => rows.map((cells) => cells.map(plain));

test('a cell is put in its column, cells that the row lacks before it are blank, and the others stay', () => {
  expect(wordsOf([withCell(row('a', 'b', 'c'), 1, cell('new'))])).toEqual([['a', 'new', 'c']]);
  expect(wordsOf([withCell(row('a'), 2, cell('new'))])).toEqual([['a', '', 'new']]);
  expect(wordsOf([withCell(row('a', 'b'), 2, cell('new'))])).toEqual([['a', 'b', 'new']]);
});

test('rows come to one width, and only columns that are blank throughout go', () => {
  expect(wordsOf(evenRows([row('a', '', 'b'), row('c'), row('', '', '', 'd')]))).toEqual([
    ['a', 'b', ''],
    ['c', '', ''],
    ['', '', 'd'],
  ]);
  expect(evenRows([])).toEqual([]);
});

test('a row’s words and filled columns', () => {
  expect(filledColumns(row('', 'a', ' ', 'b'))).toEqual([1, 3]);
  expect(rowText(row('', 'a', '', 'b'))).toBe('a b');
  expect([cellText(row('a'), 0), cellText(row('a'), 4), cellText(undefined, 0)]).toEqual(['a', '', '']);
});
