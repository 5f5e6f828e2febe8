import { expect, test } from 'vitest';
import { plainText } from '../../../scripts/ingest/pdf/leaf.ts';
import {
  auditFurniture,
  findInvisible,
  isPageNumber,
  markRunningLines,
} from '../../../scripts/ingest/pdf/running-lines.ts';
import { page, run } from './draw.ts';

const furniture = (text: string, y: number) => run({ text, y, artifact: true });

test('page numbers and lines that repeat are left out and listed; a line of one page stays', () => {
  const pages = [1, 2].map((number) =>
    page(number, [
      ...(number === 1 ? [furniture('Piccadilly Gate', 800), furniture('Store Street', 788)] : []),
      furniture('Inspection of Anytown', 40),
      furniture(String(number), 20),
    ]),
  );
  const { dropped, kept } = auditFurniture(pages, (run) => run.artifact);
  expect(dropped).toEqual([
    { text: 'Inspection of Anytown', rule: 'running-line', page: 1 },
    { text: '1', rule: 'page-number', page: 1 },
    { text: 'Inspection of Anytown', rule: 'running-line', page: 2 },
    { text: '2', rule: 'page-number', page: 2 },
  ]);
  expect(kept.map(plainText)).toEqual(['Piccadilly Gate Store Street']);
});

test('a running line repeats even when it carries the number of its page', () => {
  const pages = ['Report', 'Report 2', 'Report 3'].map((text, index) => page(index + 1, [furniture(text, 40)]));
  expect(auditFurniture(pages, (run) => run.artifact).kept).toEqual([]);
});

test('the title of a series is left out although it stands on one page only', () => {
  const { dropped, kept } = auditFurniture(
    [page(1, [furniture('Local area partnership report', 800)])],
    (run) => run.artifact,
  );
  expect(dropped.map(({ rule }) => rule)).toEqual(['running-title']);
  expect(kept).toEqual([]);
});

test('invisible text is left out and listed', () => {
  const pages = [page(1, [run('RG14 1BZ'), run({ text: 'SL1 2EL', invisible: true })])];
  expect(findInvisible({ pages, tagged: false })).toEqual([{ text: 'SL1 2EL', rule: 'invisible', page: 1 }]);
});

test.each([
  ['3', true],
  ['Page 3 of 10', true],
  ['- 3 -', true],
  ['2014', false],
  ['3 to 7 November', false],
])('%s is a page number: %s', (text, expected) => {
  expect(isPageNumber(text)).toBe(expected);
});

test('lines at the edge of many pages are furniture although the PDF doesn’t say so; in the middle they are text', () => {
  const pages = [1, 2, 3].map((number) =>
    page(number, [
      run({ text: 'Report', y: 800 }),
      run({ text: 'Summary', y: 500 }),
      run({ text: `${number}`, y: 20 }),
    ]),
  );
  const marked = markRunningLines(pages, 0.5, 3).flatMap(({ runs }) => runs.filter(({ artifact }) => artifact));
  expect(marked.map(({ text }) => text)).toEqual(['Report', '1', 'Report', '2', 'Report', '3']);
  expect(
    markRunningLines(pages.slice(0, 2), 0.5, 3).flatMap(({ runs }) => runs.filter((r) => r.artifact)),
  ).toHaveLength(2);
});
