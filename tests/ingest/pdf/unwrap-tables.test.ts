import { expect, test } from 'vitest';
import type { Cell } from '../../../scripts/ingest/pdf/block.ts';
import { plainText } from '../../../scripts/ingest/pdf/leaf.ts';
import { unwrapTables, type FlatBlock } from '../../../scripts/ingest/pdf/unwrap-tables.ts';
import { cell, leaf } from './draw.ts';

const table = (...rows: Cell[][]) => ({ role: 'table' as const, page: 1, rows });
const at = (left: number, text: string, top = 700) => cell(leaf(text, { left, top }));

function show(block: FlatBlock): unknown {
  return block.role === 'grid'
    ? block.rows.map((row) => row.map((leaves) => leaves.map(plainText).join(' ')))
    : plainText(block);
}

test('a table of single cells only lays out the page', () => {
  const laidOut = table([at(70, 'Inspection of Anytown')], [cell(leaf('First.'), leaf('Second.')), cell()]);
  expect(unwrapTables([laidOut]).map(show)).toEqual(['Inspection of Anytown', 'First.', 'Second.']);
});

test('tables inside cells are unwrapped; a table of facts inside one stays a table', () => {
  const actions = table(
    [at(70, 'Responsible body'), at(230, 'Area for priority action')],
    [at(70, 'The council'), at(230, 'Leaders should act.')],
  );
  const outer = table([at(70, 'Areas for priority action')], [cell(actions)]);
  expect(unwrapTables([outer]).map(show)).toEqual([
    'Areas for priority action',
    [
      ['Responsible body', 'Area for priority action'],
      ['The council', 'Leaders should act.'],
    ],
  ]);
});

test('a label and its value beside it are one line', () => {
  const laidOut = table([at(70, 'Lead inspector:'), at(170, 'A Name')]);
  expect(unwrapTables([laidOut]).map(show)).toEqual(['Lead inspector: A Name']);
});

test('the grades of a judgement table stand in one column, indented rows included', () => {
  const judgements = table(
    [at(70, '1. Children who need help and protection'), at(390, 'Good')],
    [cell(), at(120, '2.1 Adoption performance'), at(390, 'Outstanding')],
  );
  expect(unwrapTables([judgements]).map(show)).toEqual([
    [
      ['1. Children who need help and protection', 'Good'],
      ['2.1 Adoption performance', 'Outstanding'],
    ],
  ]);
});

test('text below a table in the same frame is text', () => {
  const laidOut = table(
    [at(70, 'Judgement'), at(390, 'Grade')],
    [at(70, 'Overall effectiveness'), at(390, 'Good')],
    [cell(leaf('Since the last inspection, services have improved.'))],
  );
  expect(unwrapTables([laidOut]).map(show)).toEqual([
    [
      ['Judgement', 'Grade'],
      ['Overall effectiveness', 'Good'],
    ],
    'Since the last inspection, services have improved.',
  ]);
});

test('a blank cell in the first column keeps its row in the table', () => {
  const facts = table([at(70, 'Ofsted'), at(300, 'Care Quality Commission')], [cell(), at(300, 'B Name')]);
  expect(unwrapTables([facts]).map(show)).toEqual([
    [
      ['Ofsted', 'Care Quality Commission'],
      ['', 'B Name'],
    ],
  ]);
});

test('an area and its grade, bold in a row of their own, head the text in the frame below', () => {
  const bold = (left: number, text: string) => cell(leaf(text, { left, style: { bold: true } }));
  const frame = table([bold(70, 'Children in care'), bold(390, 'Good')], [cell(leaf('Plans are clear.'))]);
  const [head, text] = unwrapTables([frame]);
  expect(head).toMatchObject({ role: 'heading', headsFrame: true });
  expect([head, text].map((block) => block && show(block))).toEqual(['Children in care Good', 'Plans are clear.']);
});

test('people listed in two columns are a row a line', () => {
  const team = table(
    [at(70, 'Ofsted'), at(300, 'Care Quality Commission')],
    [cell(leaf(['A Name, HMI', 'B Name, inspector'])), cell(leaf('C Name, inspector', { left: 300 }))],
  );
  expect(unwrapTables([team]).map(show)).toEqual([
    [
      ['Ofsted', 'Care Quality Commission'],
      ['A Name, HMI', 'C Name, inspector'],
      ['B Name, inspector', ''],
    ],
  ]);
});
