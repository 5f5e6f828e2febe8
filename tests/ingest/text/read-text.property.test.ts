import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proveWords } from '../../../scripts/ingest/prove.ts';
import { readText } from '../../../scripts/ingest/text/read-text.ts';
import { parseMarkdown, toMarkdown } from '../../../src/text/markdown.ts';

/** Lines with the scars that converters leave, in any order. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    '',
    // A page break.
    '\n\n',
    '\n\n',
    '## **Findings**',
    '# Contents',
    '- 1. First',
    '- 2. Second item that stops',
    '3. Third',
    '- Topic of a list',
    '  - nested',
    '■ square',
    'and goes on in lower case',
    'Key judgement\tJudgement grade\t\t',
    'Outcome\tWe will',
    '\trisk from below',
    'Action\tBy When?\tBy Whom?\tRAG\tStatus Update',
    'Audit of cases at\tOctober\tHead of\t\t',
    '\t2017\tService\t\t',
    'Improvement Commitment\t\tWe will use e\tassessment a',
    'A: Improving our Leader\tship and more',
    'C: Improving services t\tto children',
    '1. Children\t\tGood',
    '\t2.1 Adoption\tGood',
    'ends with <sup>1</sup>',
    '<sup>&</sup>lt;sup>1</sup> A note.',
    '<sup>2</sup> Another note',
    '17<sup>1</sup>/<sub>2</sub> years',
    'the $\\ensuremath{\\mathsf{Board}}^1$ met',
    '24 March 2017',
    'Dear Ms Dodds',
    'Yours sincerely',
    'A\\*-C and **bold** and *slanted*',
    '12',
    '<script>alert(1)</script>',
    '[link](javascript:alert(1)) ![x](y)',
    '<!-- page 3 -->',
    '[^1]: hidden [a]: b `code` ~~gone~~ - [ ] todo',
    '    indented | with | pipes',
    '--- *** ===',
    '> quoted',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.stringMatching(/^[ \t*_#\-+.<>\[\]()!|\\`~&;:0-9a-z]{0,30}$/),
);

test('no word of any text is lost or invented', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const source = lines.join('\n');
      const result = readText(source);
      const proof = proveWords(source, parseMarkdown(toMarkdown(result.root)), result);
      expect(proof).toMatchObject({ missing: [], added: [], unfounded: [], holds: true });
    }),
  );
});
