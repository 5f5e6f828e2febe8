import { expect, test } from 'vitest';
import { joinPages } from '../../../scripts/ingest/pdf/join-pages.ts';
import { plainText } from '../../../scripts/ingest/pdf/leaf.ts';
import type { FlatBlock, Grid } from '../../../scripts/ingest/pdf/unwrap-tables.ts';
import { bulleted, leaf } from './draw.ts';

const edge = () => 400;
const texts = (...blocks: FlatBlock[]) =>
  joinPages(blocks, edge).map((block) => (block.role === 'grid' ? 'table' : plainText(block)));

test('a sentence cut by a page break is one paragraph again', () => {
  expect(texts(leaf('overdue and'), leaf('a similar proportion.', { page: 2 }))).toEqual([
    'overdue and a similar proportion.',
  ]);
});

test('an item without a label at the head of a page goes on with the item before', () => {
  const rest = leaf('Response times vary.', { role: 'item', page: 2, left: 88 });
  expect(texts(bulleted('Help comes late.'), rest)).toHaveLength(1);
});

test('a new item, a new sentence and standing text are not joined', () => {
  expect(texts(bulleted('Help comes late.'), bulleted('Plans are weak.', { page: 2 }))).toHaveLength(2);
  expect(texts(leaf('The first.'), leaf('The second.', { page: 2 }))).toHaveLength(2);
  const team = leaf('Quality assurance manager with a very long name, set in a full line of text');
  expect(texts(team, leaf('Any complaints about the inspection', { page: 2 }))).toHaveLength(2);
});

test('a sentence that goes on in upper case is joined only after a full line', () => {
  const full = leaf('Many of these children are known to the council of the');
  expect(texts(full, leaf('Royal Borough.', { page: 2 }))).toHaveLength(1);
  expect(texts(leaf('Short line of the'), leaf('Royal Borough.', { page: 2 }))).toHaveLength(2);
});

test('a sentence set as two paragraphs without a gap is one; items bulleted by drawings stay apart', () => {
  const close = [leaf('for ‘front door’ services,', { top: 399 }), leaf('including decisions.', { top: 385 })] as const;
  expect(texts(...close)).toEqual(['for ‘front door’ services, including decisions.']);
  expect(texts(leaf('for children,', { top: 399 }), leaf('including decisions.', { top: 370 }))).toHaveLength(2);
  const items = close.map((block) => ({ ...block, role: 'item' as const }));
  expect(texts(...items)).toHaveLength(2);
});

test('a note at the foot of the page does not part the sentence above it', () => {
  const note = leaf('1 Nobody points here.', { role: 'note', top: 60, style: { size: 9 } });
  expect(texts(leaf('overdue and'), note, leaf('a similar proportion.', { page: 2 }))).toEqual([
    'overdue and a similar proportion.',
    '1 Nobody points here.',
  ]);
});

test('headings are never joined, nor are blocks on one page or pages apart', () => {
  const heading = leaf('What needs to improve', { role: 'heading', level: 2 });
  expect(texts(heading, leaf('and more', { page: 2 }))).toHaveLength(2);
  expect(texts(leaf('overdue and'), leaf('a similar proportion'))).toHaveLength(2);
  expect(texts(leaf('overdue and'), leaf('a similar proportion', { page: 3 }))).toHaveLength(2);
});

test('a table goes on over the page, and so does the row that the break cut', () => {
  const grid = (page: number, ...rows: string[][]): Grid => ({
    role: 'grid',
    page,
    headerRow: false,
    rows: rows.map((row) => row.map((text) => (text === '' ? [] : [leaf(text, { page })]))),
  });
  const [joined, ...others] = joinPages(
    [
      grid(1, ['Body', 'Action'], ['The council and NHS', 'Leaders should improve services for children']),
      grid(2, ['Anytown Board', 'with SEND.'], ['The council', 'Leaders should act.']),
    ],
    edge,
  ) as Grid[];
  expect(others).toEqual([]);
  expect(joined?.rows.map((row) => row.map((leaves) => leaves.map(plainText).join(' ')))).toEqual([
    ['Body', 'Action'],
    ['The council and NHS Anytown Board', 'Leaders should improve services for children with SEND.'],
    ['The council', 'Leaders should act.'],
  ]);
});
