import fc from 'fast-check';
import type { BlockContent, ListItem, PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown, toMarkdown } from '../../src/text/markdown.ts';
import { plainText } from '../../src/text/plain-text.ts';
import { wordsOf } from '../../src/text/words.ts';

const hostile = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '<script>alert(1)</script>',
      '<!-- page 3 -->',
      '2014.',
      '1)',
      '- ',
      '+ x',
      '# ',
      '> ',
      '| a | b |',
      '```',
      '~~~',
      '***',
      '---',
      '===',
      '[^1]',
      '[^1]: x',
      '[a]: b',
      '![x](y)',
      '[x](javascript:alert(1))',
      '&amp;',
      '&lt;b>',
      '\\',
      '`',
      '*a*',
      '_b_',
      '__c__',
      'www.a.org',
      'a@b.org',
      'https://a.org/x_y_z',
      '<https://a.org>',
      ':',
      '[ ]',
      '[x] ',
      '\u202E',
      'ﬁ',
      '½',
      '£1.5m',
      "children's",
      '~x~',
      '~~x~~',
      '+',
      '$x$',
      '!',
    ),
  },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 5 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const line = fc
  .array(hostile, { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');
const phrasing: fc.Arbitrary<PhrasingContent[]> = line.map((value) => [{ type: 'text', value }]);
const paragraph = phrasing.map((children) => ({ type: 'paragraph' as const, children }));
const heading = fc
  .record({ depth: fc.constantFrom(1, 2, 3, 4, 5, 6), children: phrasing })
  .map((facts): RootContent => ({ type: 'heading', ...(facts as { depth: 1; children: PhrasingContent[] }) }));
const item = (inner: fc.Arbitrary<BlockContent[]>): fc.Arbitrary<ListItem> =>
  fc.tuple(paragraph, inner).map(([first, rest]) => ({ type: 'listItem', spread: false, children: [first, ...rest] }));
const flatList: fc.Arbitrary<BlockContent> = fc
  .record({
    start: fc.option(fc.integer({ min: 0, max: 999 })),
    children: fc.array(item(fc.constant([])), { minLength: 1, maxLength: 4 }),
  })
  .map(({ start, children }) => ({ type: 'list', ordered: start !== null, start, spread: false, children }));
const list: fc.Arbitrary<BlockContent> = fc
  .record({
    start: fc.option(fc.integer({ min: 0, max: 999 })),
    children: fc.array(item(fc.array(fc.oneof(paragraph, flatList), { maxLength: 2 })), { minLength: 1, maxLength: 4 }),
  })
  .map(({ start, children }) => ({ type: 'list', ordered: start !== null, start, spread: false, children }));
const table: fc.Arbitrary<BlockContent> = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc
    .array(fc.array(fc.option(phrasing, { nil: [] }), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((rows) => ({
      type: 'table' as const,
      align: rows[0]?.map(() => null) ?? [],
      children: rows.map((cells) => ({
        type: 'tableRow' as const,
        children: cells.map((children): TableCell => ({ type: 'tableCell', children })),
      })),
    })),
);
const document: fc.Arbitrary<Root> = fc
  .array(fc.oneof(paragraph, heading, list, table), { minLength: 1, maxLength: 6 })
  .map((children) => ({ type: 'root', children: children as RootContent[] }));

/** The structure that matters: kinds of block, list numbers, and the words of each. */
function outline(node: RootContent | Root): unknown {
  if (node.type === 'paragraph' || node.type === 'tableCell') return [node.type, plainText(node)];
  if (node.type === 'heading') return [node.type, node.depth, plainText(node)];
  if (node.type === 'html') return [];
  if (!('children' in node)) return [node.type];
  const children = node.children.map((child) => outline(child)).filter((child) => (child as []).length > 0);
  return node.type === 'list' ? [node.type, node.start ?? null, children] : [node.type, children];
}

describe('Markdown', () => {
  test('written and read again has the same words and structure, whatever stands in it', () => {
    fc.assert(
      fc.property(document, (root) => {
        const again = parseMarkdown(toMarkdown(root));
        expect(outline(again)).toEqual(outline(root));
        expect(wordsOf(again)).toEqual(wordsOf(root));
      }),
    );
  });

  test('is stable once written', () => {
    fc.assert(
      fc.property(document, (root) => {
        const once = toMarkdown(root);
        expect(toMarkdown(parseMarkdown(once))).toBe(once);
      }),
    );
  });
});

test.each([
  ['bars', '| Area | Grade |\n| --- | --- |\n| Help | Good |'],
  ['an alignment alone', 'Area\n:-\nHelp'],
])('a table is one by its %s', (_by, text) => {
  expect(parseMarkdown(text).children.map(({ type }) => type)).toEqual(['table']);
});
