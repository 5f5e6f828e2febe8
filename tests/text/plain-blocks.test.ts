import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { eachNode } from '../../src/text/each-node.ts';
import { parseMarkdown } from '../../src/text/markdown.ts';
import { setAside } from '../../src/text/plain-blocks.ts';

/** A paragraph of the character that stands for words set aside: with it, a text is parsed as it stands. */
const parsedWhole = '\n\n\uE000';

/** The parts of a document, without their places in the text. */
function partsOf(markdown: string): readonly Nodes[] {
  const root = parseMarkdown(markdown);
  eachNode(root, (node) => {
    delete node.position;
  });
  return root.children;
}

const start = fc.constantFrom(
  '',
  '',
  '- ',
  '14. ',
  '1. ',
  '## ',
  '  ',
  '    ',
  '> ',
  '[^1]: ',
  '\t',
  '#',
  '-',
  '2014\\. ',
);
const words = fc.constantFrom(
  'Children’s needs are known',
  '‘Most leaders act’',
  'visits (each week) cost £17.50; 3+ a month: good!',
  'a  b',
  'ends in two spaces  ',
  'ends in a hard space\u00A0',
  'ends in a mark #',
  'x',
  '– a dash',
  'read _this_ now',
  'read **this** now',
  'see [^1]',
  'a | b',
  '| - | - |',
  ':-',
  '<!-- page 3 -->',
  '<!-- contents',
  'ends -->',
  '<b>bold',
  '&amp; more',
  'https://example.org/',
  '---',
  '===',
  '```',
);
const line = fc.tuple(start, words).map((parts) => parts.join(''));
const markdown = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', '\n \n', '\r\n')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((lines) => lines.flat().join(''));

describe('words that are set aside while Markdown is parsed', () => {
  test('give the tree that the whole text gives', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const whole = partsOf(text + parsedWhole);
        // Where the text ends within an HTML comment, the paragraph belongs to it.
        fc.pre(whole.at(-1)?.type === 'paragraph' && JSON.stringify(whole.at(-1)).includes('"\uE000"'));
        expect(partsOf(`${text}\n\nx`).slice(0, -1)).toEqual(whole.slice(0, -1));
      }),
      { numRuns: 2000 },
    );
  });

  test('are those of lines that hold no mark, with what stands before them left in place', () => {
    expect(setAside('# A title\n\n- One need\n- Another\n\n14. It *is* so.\n\nLast words.\n')).toEqual({
      text: '# \uE000\n\n- \uE000\n- \uE000\n\n14. It *is* so.\n\n\uE000\n',
      words: ['A title', 'One need', 'Another', 'Last words.'],
    });
  });

  test('are those of paragraphs that follow one another together', () => {
    expect(setAside('One.\n\nTwo.\n\n- Three\n\nFour.\n\nFive,\nsix.\n\nSeven.')).toEqual({
      text: '\uE000\n\n- \uE000\n\n\uE000\n\n\uE000\n\uE000\n\n\uE000',
      words: ['One.\n\nTwo.', 'Three', 'Four.', 'Five,', 'six.', 'Seven.'],
    });
  });

  test('come back within a comment that runs over several paragraphs', () => {
    expect(parseMarkdown('<!-- a\n\nfirst words\n\nlast words\n\n-->').children).toMatchObject([
      { type: 'html', value: '<!-- a\n\nfirst words\n\nlast words\n\n-->' },
    ]);
  });

  test('are none where a text holds the character that stands for them', () => {
    const [paragraph] = parseMarkdown('One \uE000 here\n\nTwo').children;
    expect(paragraph).toMatchObject({ type: 'paragraph', children: [{ type: 'text', value: 'One \uE000 here' }] });
  });
});
