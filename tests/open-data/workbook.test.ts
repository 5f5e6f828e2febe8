import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Row, Table } from '../../src/open-data/table.ts';
import { rowsOf, tables } from '../../src/open-data/tables.ts';
import { openWorkbook } from '../../src/open-data/workbook.ts';
import { address, heldArchive } from './held-archive.ts';

const contentOf = (workbook: Uint8Array): string => strFromU8(unzipSync(workbook)['content.xml'] ?? new Uint8Array());

/** The cells of every row, header first: the type and the words of each, null for an empty one. */
function cellsOf(sheet: string): ([type: string, words: string] | null)[][] {
  return [...sheet.matchAll(/<table:table-row>(.*?)<\/table:table-row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell(?:\/>| office:value-type="(\w+)".*?><text:p>(.*?)<\/text:p>)/gs)].map(
      ([, type, words]) => (type === undefined ? null : [type, words ?? '']),
    ),
  );
}

interface Filled {
  readonly table: Table;
  readonly rows: readonly Row[];
}

/** A workbook of tables, whose rows come one by one. */
function toWorkbook(filled: readonly Filled[]): Uint8Array {
  const workbook = openWorkbook();
  for (const { table, rows } of filled) {
    const sheet = workbook.sheetOf(table);
    for (const row of rows) sheet?.add([row]);
    sheet?.end();
  }
  return workbook.bytes();
}

/** A workbook of one table with one row. */
const workbookOf = (row: Row): Uint8Array =>
  toWorkbook([
    {
      table: {
        name: 'test',
        title: 'Test',
        description: '',
        schema: z.object(Object.fromEntries(Object.keys(row).map((column) => [column, z.unknown()]))),
        primaryKey: [],
        foreignKeys: [],
        rows: () => [row],
      },
      rows: [row],
    },
  ]);

it('keeps text as text, whatever a spreadsheet would make of it', () => {
  const row = {
    month: '2017-07',
    formula: '=1+1',
    marks: '<a> & “é”',
    spaces: 'a  b\nc',
    count: 3,
    held: true,
    none: null,
  };
  expect(cellsOf(contentOf(workbookOf(row)))[1]).toEqual([
    ['string', '2017-07'],
    ['string', '=1+1'],
    ['string', '&lt;a&gt; &amp; “é”'],
    ['string', 'a <text:s text:c="1"/>b<text:line-break/>c'],
    ['float', '3'],
    ['boolean', 'true'],
    null,
  ]);
});

it('holds the rows of every table that a spreadsheet can take, a sheet each', () => {
  const archive = heldArchive();
  const filled = tables.map((table) => ({
    table,
    rows: archive.authorities.flatMap(({ slug }) => rowsOf(table, { archive, address }, slug)),
  }));
  const sheets = contentOf(toWorkbook(filled)).split('<table:table table:name="').slice(1);
  const expected = filled.filter(({ table }) => table.name !== 'paragraphs' && table.name !== 'theme_marks');
  expect(sheets.map((sheet) => [sheet.slice(0, sheet.indexOf('"')), cellsOf(sheet).length])).toEqual(
    expected.map(({ table, rows }) => [table.title, rows.length + 1]),
  );
  const [inspections = ''] = sheets;
  expect(cellsOf(inspections)[0]?.[0]).toEqual(['string', 'id']);
  expect(cellsOf(inspections)[1]?.[0]).toEqual(['string', filled[0]?.rows[0]?.['id']]);
});

it('says its media type first and uncompressed, and is the same in every build', () => {
  const workbook = workbookOf({ id: 'a' });
  expect(strFromU8(workbook.subarray(30, 84))).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
  expect(workbookOf({ id: 'a' })).toEqual(workbook);
});
