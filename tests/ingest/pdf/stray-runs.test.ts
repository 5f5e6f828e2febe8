import { expect, test } from 'vitest';
import type { Block, Leaf } from '../../../scripts/ingest/pdf/block.ts';
import { plainText } from '../../../scripts/ingest/pdf/leaf.ts';
import { toLines } from '../../../scripts/ingest/pdf/line.ts';
import { returnStrayRuns } from '../../../scripts/ingest/pdf/stray-runs.ts';
import { line } from './draw.ts';

const item = (runs: ReturnType<typeof line>): Leaf => ({ role: 'item', level: null, lines: toLines(runs, 1) });
const texts = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.role === 'table' ? 'table' : plainText(block)));

test('a word that is painted in the middle of another item’s line belongs there', () => {
  const [before, stray, after] = line([
    { text: 'the ', content: 'a' },
    { text: 'area', content: 'b' },
    { text: '’s equipment', content: 'c' },
  ]);
  const other = line([{ text: 'Leaders are late.', content: 'd' }], 600);
  if (before === undefined || stray === undefined || after === undefined) throw new Error('three runs were drawn');
  const blocks = [item([before, after]), item([stray, ...other])];
  expect(texts(returnStrayRuns(blocks))).toEqual(['the area’s equipment', 'Leaders are late.']);
});

test('an apostrophe that is filed nowhere stands in the word that it is painted in', () => {
  const [before, apostrophe, after] = line([
    { text: 'children', content: 'a' },
    { text: '’', content: null },
    { text: 's services', content: 'a' },
  ]);
  if (before === undefined || apostrophe === undefined || after === undefined) throw new Error('three runs were drawn');
  expect(texts(returnStrayRuns([item([before, after])], [apostrophe]))).toEqual(['children’s services']);
});

test('words of two blocks that only follow each other stay where they are', () => {
  const first = line([{ text: 'One item.', content: 'a' }], 700);
  const second = line([{ text: 'Another item.', content: 'b' }], 680);
  const blocks = [item(first), item(second)];
  expect(texts(returnStrayRuns(blocks))).toEqual(['One item.', 'Another item.']);
});
