import { expect, test } from 'vitest';
import { plainText } from '../../../scripts/ingest/pdf/leaf.ts';
import { buildLists, type OutlineBlock } from '../../../scripts/ingest/pdf/lists.ts';
import type { FlatBlock } from '../../../scripts/ingest/pdf/unwrap-tables.ts';
import { bulleted, leaf, numbered } from './draw.ts';

function show(block: OutlineBlock): unknown {
  if (block.role === 'grid') return 'table';
  if (block.role !== 'list') return plainText(block);
  return block.items.map((item) => {
    const words = `${item.number ?? '-'} ${plainText(item.text)}`;
    return item.children.length === 0 ? words : [words, ...item.children.map(show)];
  });
}

const outline = (...blocks: FlatBlock[]) => buildLists(blocks).blocks.map(show);

test('numbered paragraphs keep their printed numbers across headings', () => {
  const heading = leaf('Leadership', { role: 'heading', level: 2 });
  expect(outline(numbered('1.', 'One.'), numbered('2.', 'Two.'), heading, numbered('3.', 'Three.'))).toEqual([
    ['1 One.', '2 Two.'],
    'Leadership',
    ['3 Three.'],
  ]);
});

test('bullets are nested by their left edges', () => {
  const blocks = [
    numbered('1.', 'Ensure that:'),
    bulleted('plans are clear', { left: 98 }),
    bulleted('reviews are held', { left: 98 }),
    numbered('2.', 'Improve audits.'),
  ];
  expect(outline(...blocks)).toEqual([
    [['1 Ensure that:', ['- plans are clear', '- reviews are held']], '2 Improve audits.'],
  ]);
});

test('a number that does not go on with the numbers before is text', () => {
  const stray = leaf('15. Support groups are offered.', { role: 'paragraph' });
  expect(outline(numbered('1.', 'One.'), stray)).toEqual([['1 One.'], '15. Support groups are offered.']);
});

test('a list inside a numbered paragraph counts for itself', () => {
  const blocks = [
    numbered('31.', 'Ensure that:'),
    numbered('1.', 'plans are clear', { left: 98 }),
    numbered('2.', 'reviews are held', { left: 98 }),
    numbered('32.', 'Improve audits.'),
  ];
  expect(outline(...blocks)).toEqual([
    [['31 Ensure that:', ['1 plans are clear', '2 reviews are held']], '32 Improve audits.'],
  ]);
});

test('a number that the print skips doesn’t end the count of tagged items', () => {
  expect(outline(numbered('14.', 'Fourteen.'), numbered('16.', 'Sixteen.'))).toEqual([
    ['14 Fourteen.'],
    ['16 Sixteen.'],
  ]);
});

test('a list starts anew at 1', () => {
  const heading = leaf('Recommendations', { role: 'heading', level: 2 });
  expect(outline(numbered('7.', 'Seven.'), heading, numbered('1.', 'One.'))).toEqual([
    ['7 Seven.'],
    'Recommendations',
    ['1 One.'],
  ]);
});

test('a paragraph below the words of an item belongs to it, one at the margin ends the list', () => {
  const inside = leaf('It is also late.', { left: 88 });
  const outside = leaf('Ofsted will take this into account.');
  expect(outline(bulleted('Help is late.'), inside, outside)).toEqual([
    [['- Help is late.', 'It is also late.']],
    'Ofsted will take this into account.',
  ]);
});

test('bullets are listed as left out; a bullet without words makes no item', () => {
  const { blocks, dropped } = buildLists([bulleted('One'), leaf('◼', { role: 'item' })]);
  expect(blocks.map(show)).toEqual([['- One']]);
  expect(dropped.map(({ text, rule }) => [text, rule])).toEqual([
    ['\uF06E', 'bullet'],
    ['◼', 'bullet'],
  ]);
});
