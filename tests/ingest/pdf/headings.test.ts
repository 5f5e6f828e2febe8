import { expect, test } from 'vitest';
import { rankHeadings } from '../../../scripts/ingest/pdf/headings.ts';
import { plainText } from '../../../scripts/ingest/pdf/leaf.ts';
import type { Leaf } from '../../../scripts/ingest/pdf/block.ts';
import { bulleted, leaf, numbered, type LeafSketch } from './draw.ts';

const body = leaf(
  'Plans are late, and not all children are seen alone when they need to be seen by their social worker.',
);
const bold = (text: string, size = 12, sketch: LeafSketch = {}) =>
  leaf(text, { style: { bold: true, size }, ...sketch });
const tagged = (text: string, level: number, size = 12) =>
  leaf(text, { role: 'heading', level, style: { bold: true, size } });

function headings(blocks: readonly Leaf[]): [number | null, string][] {
  return rankHeadings(blocks).flatMap((block) =>
    block.role === 'heading' ? [[block.level, plainText(block)] as [number | null, string]] : [],
  );
}

test('the first heading of a letter is its title, the others stand below', () => {
  expect(headings([bold('Focused visit to Anytown'), body, bold('Overview'), body, bold('Findings'), body])).toEqual([
    [1, 'Focused visit to Anytown'],
    [2, 'Overview'],
    [2, 'Findings'],
  ]);
});

test('a heading over improvements that is set like text is one by its words, and so is the next', () => {
  const blocks = [bold('Focused visit to Anytown'), bold('Overview'), body];
  const plain = [leaf('What needs to improve in this area of social work practice?'), body, leaf('Findings'), body];
  expect(headings([...blocks, ...plain]).map(([, words]) => words)).toEqual([
    'Focused visit to Anytown',
    'Overview',
    'What needs to improve in this area of social work practice?',
    'Findings',
  ]);
  expect(headings([...blocks, leaf('Recommendations 6'), leaf('Findings')])).toHaveLength(2);
});

test('large type on the first page is the title, bold or not', () => {
  const title = leaf('Anytown', { style: { size: 26 } });
  expect(headings([title, bold('The local authority', 16), body])[0]).toEqual([1, 'Anytown']);
});

test('untagged headings take the rank of tagged ones that look alike; ranks have no gaps', () => {
  const blocks = [
    leaf('Anytown', { style: { size: 26 } }),
    tagged('The local authority', 1, 16),
    tagged('Summary of findings', 2, 14),
    body,
    bold('Recommendations', 14, { page: 2 }),
    tagged('Priority action', 4),
    body,
  ];
  expect(headings(blocks)).toEqual([
    [1, 'Anytown'],
    [2, 'The local authority'],
    [3, 'Summary of findings'],
    [3, 'Recommendations'],
    [4, 'Priority action'],
  ]);
});

test.each([
  'Inspection dates: 3 to 7 November 2025',
  'Inspection date: 3 March 2015 – 25 March 2015',
  'Report published: 13 May 2015',
  'Lead inspector: A Name, His Majesty’s Inspector',
  'Dear Colleague',
  'This whole sentence is bold, and a sentence it is.',
])('%s is no heading, although bold', (text) => {
  expect(headings([bold('Title', 14), body, bold(text), body])).toEqual([[1, 'Title']]);
});

test('a heading that names its grade after a colon is one', () => {
  const text = 'The experiences and progress of children in care: good';
  expect(headings([bold('Title', 14), body, bold(text), body])[1]).toEqual([2, text]);
});

test('a heading set as two paragraphs is one heading', () => {
  const blocks = [
    bold('Title', 14),
    body,
    bold('The experiences of children who need help and', 12, { top: 400 }),
    bold('protection', 12, { top: 386 }),
    body,
  ];
  expect(headings(blocks)[1]?.[1]).toBe('The experiences of children who need help and protection');
});

test('what follows "Yours sincerely" is a signature, not a heading', () => {
  const blocks = [bold('Title', 14), body, leaf('Yours sincerely'), leaf('A Name'), bold('His Majesty’s Inspector')];
  expect(headings(blocks)).toHaveLength(1);
});

test('a bold numbered paragraph in the size of the text is no heading', () => {
  const item = numbered('1.', 'Children who need help and protection', { role: 'paragraph' });
  const boldItem = {
    ...item,
    lines: item.lines.map((line) => ({ ...line, runs: line.runs.map((run) => ({ ...run, bold: true })) })),
  };
  expect(headings([bold('Title', 14), body, boldItem])).toHaveLength(1);
});

test('a short line in italics over a list is the list’s heading; a bulleted line never is one', () => {
  const italic = leaf('Care leavers', { style: { italic: true } });
  const item = bulleted('Plans are late.');
  expect(headings([bold('Title', 14), body, italic, item])).toEqual([
    [1, 'Title'],
    [2, 'Care leavers'],
  ]);
  expect(headings([bold('Title', 14), body, italic, body])).toHaveLength(1);
  const mistagged = { ...bulleted('improve the quality of supervision'), role: 'heading' as const, level: 4 };
  expect(headings([bold('Title', 14), body, mistagged])).toHaveLength(1);
});

test('a paragraph that was tagged as a heading is none', () => {
  const numberedSentence = { ...numbered('1.', 'Ensure that plans are reviewed.'), role: 'heading' as const, level: 3 };
  expect(headings([bold('Title', 14), body, numberedSentence])).toHaveLength(1);
});

test('a second line of the title on the cover does not push all other headings down', () => {
  const cover = [leaf('Anytown', { style: { size: 26 } }), bold('Inspection of children’s services', 16)];
  const blocks = [...cover, body, bold('What needs to improve', 14), body, bold('Findings', 14), body];
  expect(headings(blocks).map(([level]) => level)).toEqual([1, 2, 2, 2]);
});

test('where type tells nothing, the words of a letter’s headings and the line below "Dear …" do', () => {
  const blocks = [leaf('Dear Colleague'), leaf('Monitoring visit of Anytown'), body, leaf('Overview'), body];
  expect(headings(blocks)).toEqual([
    [1, 'Monitoring visit of Anytown'],
    [2, 'Overview'],
  ]);
});

test('no rank is skipped, and headings of one rank under one heading stand at one level', () => {
  const blocks = [
    leaf('Anytown', { style: { size: 26 } }),
    tagged('The local authority', 1, 16),
    tagged('Previous inspections', 4, 12),
    tagged('Local leadership', 4, 12),
    tagged('Recommendations', 2, 14),
    tagged('Priority action', 4, 12),
  ];
  expect(headings(blocks).map(([level]) => level)).toEqual([1, 2, 3, 3, 3, 4]);
});

test('the head of a frame stands over the headings inside it, though they look alike', () => {
  const head = { ...tagged('Children in care Good', 3, 12), level: null, headsFrame: true as const };
  const blocks = [
    leaf('Anytown', { style: { size: 26 } }),
    tagged('The local authority', 1, 16),
    head,
    tagged('Summary', 3, 12),
    tagged('Findings', 3, 12),
  ];
  expect(headings(blocks).map(([level]) => level)).toEqual([1, 2, 3, 4, 4]);
});
