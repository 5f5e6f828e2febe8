import { expect, test } from 'vitest';
import { readLabel } from '../../../scripts/ingest/pdf/label.ts';
import { plainText } from '../../../scripts/ingest/pdf/leaf.ts';
import type { Leaf } from '../../../scripts/ingest/pdf/block.ts';
import { bulleted, leaf, numbered } from './draw.ts';

function read(drawn: Leaf): [unknown, string | null] | null {
  const found = readLabel(drawn);
  return found === null ? null : [found.label, found.rest === null ? null : plainText(found.rest)];
}

test('a glyph of a font of pictures is a bullet', () => {
  expect(read(bulleted('Plans are late.'))).toEqual([{ kind: 'bullet', glyph: '\uF06E' }, 'Plans are late.']);
});

test.each(['■', '◼', '•', '▪', '⎯', '–', '-', 'o'])('%s before words is a bullet', (glyph) => {
  expect(read(leaf(`${glyph} Plans are late.`))).toEqual([{ kind: 'bullet', glyph }, 'Plans are late.']);
});

test('a bullet may touch the words after it', () => {
  expect(read(leaf('•Plans are late.'))).toEqual([{ kind: 'bullet', glyph: '•' }, 'Plans are late.']);
});

test.each([
  ['12.', 12],
  ['3)', 3],
  ['147', 147],
])('%s set apart from the words is a number', (label, number) => {
  expect(read(numbered(label, 'Plans are late.'))).toEqual([{ kind: 'number', number }, 'Plans are late.']);
});

test('a day that is set apart from its month is no number of a paragraph', () => {
  expect(read(numbered('20', 'November 2020'))).toBeNull();
  expect(read(numbered('20.', 'May arrangements be late?'))).toEqual([
    { kind: 'number', number: 20 },
    'May arrangements be late?',
  ]);
});

test.each(['2014 was a better year.', '12 children were seen.', 'Plans are late.', 'or so', '– and'.slice(2)])(
  '%s has no label',
  (text) => {
    expect(read(leaf(text))).toBeNull();
  },
);

test('a bullet without words leaves nothing', () => {
  expect(read(leaf('◼'))).toEqual([{ kind: 'bullet', glyph: '◼' }, null]);
});
