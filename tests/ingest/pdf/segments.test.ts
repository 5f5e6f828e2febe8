import { expect, test } from 'vitest';
import { toLines } from '../../../scripts/ingest/pdf/line.ts';
import { segmentText, toSegments } from '../../../scripts/ingest/pdf/segments.ts';
import type { Leaf } from '../../../scripts/ingest/pdf/block.ts';
import { leaf, line, run } from './draw.ts';

const context = { notes: new Set(['1']), rightEdge: null };

function ofRuns(...runs: ReturnType<typeof line>): Leaf {
  return { role: 'paragraph', level: null, lines: toLines(runs, 1) };
}

test('lines become running text, hyphens at line ends kept', () => {
  const segments = toSegments(leaf(['the co-', 'location of', 'partners']), context);
  expect(segmentText(segments)).toBe('the co-location of partners');
});

test('a raised number that a note answers to is its mark', () => {
  const words = run('Board');
  const mark = run({ text: '1', size: 8, y: 705, x: words.x + words.width });
  expect(toSegments(ofRuns(words, mark), context)).toEqual([
    { kind: 'text', value: 'Board' },
    { kind: 'reference', label: '1' },
  ]);
});

test('a raised number without a note, and a small number on the line, are text', () => {
  const words = run('17');
  const raised = run({ text: '2', size: 8, y: 705, x: words.x + words.width });
  expect(toSegments(ofRuns(words, raised), { ...context, notes: new Set() })).toEqual([{ kind: 'text', value: '172' }]);
  const level = run({ text: '1', size: 8, x: words.x + words.width });
  expect(toSegments(ofRuns(words, level), context)).toEqual([{ kind: 'text', value: '171' }]);
});

test('runs that touch are one word, runs apart are two', () => {
  const touching = line(['A', 'dopt']);
  expect(segmentText(toSegments(ofRuns(...touching), context))).toBe('Adopt');
  const first = run('need');
  const second = run({ text: 'help', x: first.x + first.width + 4 });
  expect(segmentText(toSegments(ofRuns(first, second), context))).toBe('need help');
});

test('a page begins inside the text where the lines change pages', () => {
  const [first, second] = [leaf('overdue and'), leaf('a similar proportion', { page: 2 })];
  const joined = { ...first, lines: [...first.lines, ...second.lines] };
  expect(toSegments(joined, context)).toEqual([
    { kind: 'text', value: 'overdue and ' },
    { kind: 'page', page: 2 },
    { kind: 'text', value: 'a similar proportion' },
  ]);
});

test('a line that had room for the next word was ended by the writer', () => {
  const address = leaf(['Observatory House', '25 Windsor Road', 'Slough']);
  const text = segmentText(toSegments(address, { ...context, rightEdge: () => 520 }));
  expect(text).toBe('Observatory House\n25 Windsor Road\nSlough');
});
