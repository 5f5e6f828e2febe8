import { expect, test } from 'vitest';
import { settleSpacing } from '../../../scripts/ingest/pdf/settle-spacing.ts';
import { proveWords } from '../../../scripts/ingest/prove.ts';
import { parseMarkdown, toMarkdown } from '../../../src/text/markdown.ts';

function settle(markdown: string, source: string) {
  const { root, splitInSource, joined } = settleSpacing(parseMarkdown(markdown), source);
  const proof = proveWords(source, root, { dropped: [], moved: splitInSource });
  return {
    text: toMarkdown(root).trim(),
    splitInSource: splitInSource.map(({ text }) => text),
    joined,
    holds: proof.holds,
  };
}

test('a word that only this reader parts is joined', () => {
  expect(settle('A dopt children. A plan.', 'Adopt children. A plan.')).toEqual({
    text: 'Adopt children. A plan.',
    splitInSource: [],
    joined: ['A dopt'],
    holds: true,
  });
});

test('a word that only the other reader parts stays whole, and the proof is told', () => {
  expect(settle('Adopt children.', 'A dopt children.')).toEqual({
    text: 'Adopt children.',
    splitInSource: ['A dopt'],
    joined: [],
    holds: true,
  });
});

test('words that differ in more than spaces are left for the proof to refuse', () => {
  expect(settle('A doped child.', 'Adopt a child.')).toMatchObject({
    text: 'A doped child.',
    joined: [],
    holds: false,
  });
});

test('equal words are left alone', () => {
  expect(settle('Adopt children.', 'Adopt children.')).toMatchObject({ joined: [], splitInSource: [], holds: true });
});
