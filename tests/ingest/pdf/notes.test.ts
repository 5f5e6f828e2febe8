import { expect, test } from 'vitest';
import type { Leaf } from '../../../scripts/ingest/pdf/block.ts';
import { plainText } from '../../../scripts/ingest/pdf/leaf.ts';
import { toLines } from '../../../scripts/ingest/pdf/line.ts';
import { splitNotes } from '../../../scripts/ingest/pdf/notes.ts';
import type { FlatBlock } from '../../../scripts/ingest/pdf/unwrap-tables.ts';
import { leaf, run } from './draw.ts';

const marked = (words: string, mark: string): Leaf => {
  const text = run(words);
  return {
    role: 'paragraph',
    level: null,
    lines: toLines([text, run({ text: mark, size: 8, y: 705, x: text.x + text.width })], 1),
  };
};

const note = (mark: string, words: string, role: Leaf['role'] = 'note'): Leaf => {
  const number = run({ text: mark, size: 6, y: 104 });
  return {
    role,
    level: null,
    lines: toLines([number, run({ text: ` ${words}`, size: 10, y: 100, x: number.x + number.width })], 1),
  };
};

const texts = (blocks: readonly FlatBlock[]) =>
  blocks.map((block) => (block.role === 'grid' ? 'grid' : plainText(block)));

test('a note that a mark points to leaves the running text', () => {
  const { body, notes } = splitNotes([marked('Board', '1'), note('1', 'Ofsted produces this report.'), leaf('After.')]);
  expect(texts(body)).toEqual(['Board1', 'After.']);
  expect(notes.map(({ label, leaf: text }) => [label, plainText(text)])).toEqual([
    ['1', 'Ofsted produces this report.'],
  ]);
});

test('paragraphs of a note without a mark of their own go on with it', () => {
  const more = leaf('Act 2006.', { role: 'note', top: 88, style: { size: 10 } });
  const { notes } = splitNotes([marked('Board', '1'), note('1', 'Section 152 of the'), more]);
  expect(notes.map(({ leaf: text }) => plainText(text))).toEqual(['Section 152 of the Act 2006.']);
});

test('an untagged note is known by its small print and raised number', () => {
  const { notes } = splitNotes([marked('Board', '2'), note('2', 'A full description.', 'paragraph')]);
  expect(notes.map(({ label }) => label)).toEqual(['2']);
});

test('a note that nothing points to stays where readers find it', () => {
  const { body, notes } = splitNotes([leaf('Text.'), note('1', 'Nobody points here.')]);
  expect(texts(body)).toEqual(['Text.', '1 Nobody points here.']);
  expect(notes).toEqual([]);
});

test('of two notes with one number the second stays in the text', () => {
  const { body, notes } = splitNotes([
    marked('One', '1'),
    note('1', 'First.'),
    marked('Two', '1'),
    note('1', 'Second.'),
  ]);
  expect(notes).toHaveLength(1);
  expect(texts(body)).toEqual(['One1', 'Two1', '1 Second.']);
});
