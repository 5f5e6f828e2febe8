import { expect, test } from 'vitest';
import type { Block } from '../../../scripts/ingest/pdf/block.ts';
import { layoutBlocks } from '../../../scripts/ingest/pdf/layout-blocks.ts';
import { layoutLines } from '../../../scripts/ingest/pdf/layout-lines.ts';
import { plainText } from '../../../scripts/ingest/pdf/leaf.ts';
import type { TextRun } from '../../../scripts/ingest/pdf/raw-page.ts';
import { leavesOf } from '../../../scripts/ingest/pdf/unwrap-tables.ts';
import { line, page, run } from './draw.ts';

/** The blocks of a page: a paragraph's words, or a table's rows of cells. */
function read(runs: readonly TextRun[]): readonly (string | readonly (readonly string[])[])[] {
  const words = (blocks: readonly Block[]): string => leavesOf(blocks).map(plainText).join(' / ');
  return layoutBlocks(layoutLines(page(1, runs))).map((block) =>
    block.role === 'table' ? block.rows.map((row) => row.map(({ blocks }) => words(blocks))) : words([block]),
  );
}

const left = 70;
const right = 300;
const at = (x: number, y: number, text: string): TextRun => run({ text, x, y });

test('cells that stand side by side are a row, rows below each other a table', () => {
  expect(
    read([at(left, 700, 'Leaders'), at(right, 700, 'Good'), at(left, 680, 'Help'), at(right, 680, 'Outstanding')]),
  ).toEqual([
    [
      ['Leaders', 'Good'],
      ['Help', 'Outstanding'],
    ],
  ]);
});

test('a narrow gap parts two cells where the rows around show that a column begins there, and no words elsewhere', () => {
  const long = 'Anne Example, Ofsted HMI Lead inspector';
  const width = long.length * 6;
  const beside = left + width + 10;
  expect(
    read([
      at(left, 700, 'Ofsted'),
      at(beside, 700, 'Care Quality Commission'),
      at(left, 680, long),
      at(beside, 680, 'Bob Beispiel, CQC'),
      at(left, 660, 'Carl Muster, HMI'),
      at(beside, 660, 'Dora Probe, CQC'),
    ]),
  ).toEqual([
    [
      ['Ofsted', 'Care Quality Commission'],
      [long, 'Bob Beispiel, CQC'],
      ['Carl Muster, HMI', 'Dora Probe, CQC'],
    ],
  ]);
  expect(read(line(['Words with', { text: 'a stretched space', x: left + 70 }]))).toEqual([
    'Words with a stretched space',
  ]);
});

test('a line well below a table is no row of it, though a space of it stands where a column begins', () => {
  const words = 'Words below the table,';
  const gap = { text: 'and more of them.', x: left + words.length * 6 + 8, y: 644 };
  expect(
    read([
      at(left, 700, 'Ofsted'),
      at(gap.x, 700, 'CQC'),
      at(left, 680, 'Anne Example'),
      at(gap.x, 680, 'Bob Beispiel'),
      at(left, 644, words),
      run(gap),
    ]),
  ).toEqual([
    [
      ['Ofsted', 'CQC'],
      ['Anne Example', 'Bob Beispiel'],
    ],
    `${words} ${gap.text}`,
  ]);
});

test('rows with narrow gaps alone go on with the column from row to row', () => {
  const long = 'Anne Example, Ofsted HMI Lead inspector';
  const beside = left + long.length * 6 + 10;
  expect(
    read([
      at(left, 700, 'Ofsted'),
      at(beside, 700, 'Care Quality Commission'),
      ...[680, 660, 640, 620].flatMap((y) => [at(left, y, long), at(beside, y, 'Bob Beispiel, CQC')]),
    ]),
  ).toEqual([[['Ofsted', 'Care Quality Commission'], ...Array(4).fill([long, 'Bob Beispiel, CQC'])]]);
});

test('a name over an office, painted cell by cell, stays in its cell', () => {
  expect(
    read([
      at(left, 700, 'Ofsted'),
      at(right, 700, 'CQC'),
      at(left, 643, 'Anne Example'),
      at(left, 623, 'National Director'),
      at(right, 645, 'Bob Beispiel'),
      at(right, 625, 'Chief Inspector'),
      at(left, 560, 'A paragraph below.'),
    ]),
  ).toEqual([
    [
      ['Ofsted', 'CQC'],
      ['Anne Example / National Director', 'Bob Beispiel / Chief Inspector'],
    ],
    'A paragraph below.',
  ]);
});

test('what stands above the cell at its side is no part of the row', () => {
  expect(
    read([at(left, 720, 'Yours sincerely'), at(left, 690, 'Anne Example'), at(right, 690, 'Bob Beispiel')]),
  ).toEqual(['Yours sincerely', [['Anne Example', 'Bob Beispiel']]]);
});

test('on a page of contents, a title and its page number are one line, however they touch', () => {
  const blocks = layoutBlocks(
    layoutLines(
      page(1, [
        at(left, 740, 'Contents'),
        at(left, 700, 'Summary 3'),
        at(left, 680, 'What must improve?4'),
        at(left, 660, 'Annex'),
        at(right, 660, '12'),
      ]),
    ),
  );
  expect(blocks.slice(1).map((block) => [block.role, leavesOf([block]).map(plainText).join(' / ')])).toEqual([
    ['contents', 'Summary 3'],
    ['contents', 'What must improve?4'],
    ['contents', 'Annex 12'],
  ]);
});

test('on a page of contents, words that end with the mark of a note are words', () => {
  const blocks = layoutBlocks(
    layoutLines(
      page(1, [
        at(left, 740, 'Contents'),
        at(left, 700, 'Summary 3'),
        at(left, 680, 'What must improve?4'),
        at(left, 640, 'Much is as the last inspection found.1'),
        at(left, 600, 'A paragraph of two lines that says much, all of it as'),
        at(left, 586, 'the inspection before it had found it to be.12'),
      ]),
    ),
  );
  expect(blocks.map(({ role }) => role)).toEqual(['paragraph', 'contents', 'contents', 'paragraph', 'paragraph']);
});
