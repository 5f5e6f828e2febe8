import { expect, test } from 'vitest';
import { contentsLines } from '../../src/archive/contents-lines.ts';
import type { Paragraph } from '../../src/archive/document.ts';

const paragraph = (section: string, cells: readonly string[] | null = null) =>
  ({ sections: [section], cells }) as unknown as Paragraph;

test('headings that repeat are told apart by the table above each', () => {
  const lines = contentsLines({
    sections: [
      { id: 'judgements', level: 1, heading: 'Judgements' },
      { id: 'summary', level: 2, heading: 'Summary' },
      { id: 'summary-1', level: 2, heading: 'Summary' },
      { id: 'team', level: 1, heading: 'The team' },
    ],
    paragraphs: [
      paragraph('judgements', ['Help and protection', 'Good']),
      paragraph('summary'),
      paragraph('summary', ['Leadership', 'Good']),
      paragraph('summary-1'),
      paragraph('team'),
    ],
  });
  expect(lines.map(({ heading, about }) => [heading, about])).toEqual([
    ['Judgements', null],
    ['Summary', 'Help and protection'],
    ['Summary', 'Leadership'],
    ['The team', null],
  ]);
});
