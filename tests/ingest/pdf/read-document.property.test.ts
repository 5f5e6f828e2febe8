import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RawPage, StructureElement, TextRun } from '../../../scripts/ingest/pdf/raw-page.ts';
import { readDocument } from '../../../scripts/ingest/pdf/read-document.ts';
import { proveWords } from '../../../scripts/ingest/prove.ts';
import { parseMarkdown, toMarkdown } from '../../../src/text/markdown.ts';
import { page, run } from './draw.ts';

/** Enough words that a line seldom repeats another's by chance: which of two equal words has moved, no proof can tell. */
const plainWords =
  'plans are late and children wait for a worker who visits them weekly while managers audit each file with care so that risk falls'.split(
    ' ',
  );
const oddWords = ['2014', '15.', 'co-', '|', '*', '<b>', '1'];

/** A line as it is painted: where it stands, how it looks, under which role it is filed. */
const paintedLine = fc.record({
  words: fc
    .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...plainWords) }, fc.constantFrom(...oddWords)), {
      minLength: 1,
      maxLength: 8,
    })
    .map((words) => words.join(' ')),
  label: fc.constantFrom('', '', '■', '12.', '1.', '–', '\uF0B7'),
  left: fc.constantFrom(70, 88, 106, 300),
  drop: fc.constantFrom(14, 14, 14, 28),
  bold: fc.boolean(),
  size: fc.constantFrom(12, 12, 14, 9),
  role: fc.constantFrom('P', 'P', 'LI', 'H2', 'TD', 'Note'),
});
type PaintedLine = typeof paintedLine extends fc.Arbitrary<infer Line> ? Line : never;

function paint(number: number, lines: readonly PaintedLine[], tagged: boolean): RawPage {
  let y = 780;
  const runs: TextRun[] = [];
  const children: StructureElement[] = [];
  lines.forEach(({ words, label, left, drop, bold, size, role }, index) => {
    y -= drop;
    const content = tagged ? `p${number}_${index}` : null;
    if (label !== '') runs.push(run({ text: label, x: left, y, size, bold, content }));
    runs.push(run({ text: words, x: left + (label === '' ? 0 : 30), y, size, bold, content }));
    const leaf = { role, children: content === null ? [] : [{ content }] };
    children.push(role === 'TD' ? { role: 'Table', children: [{ role: 'TR', children: [leaf] }] } : leaf);
  });
  return { ...page(number, runs), tree: tagged ? { role: 'Root', children } : null };
}

/** The words in painting order, a line each, as another reader would give them. */
function sourceOf(pages: readonly RawPage[]): string {
  return pages.map(({ runs }) => runs.map(({ text }) => text).join('\n')).join('\n');
}

test.each([true, false])('no word that is painted is lost or invented, whatever the page (tagged: %s)', (tagged) => {
  const painting = fc.array(fc.array(paintedLine, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(painting, (lines) => {
      const pages = lines.map((all, index) => paint(index + 1, all, tagged));
      const result = readDocument({ pages, tagged }, sourceOf(pages));
      const root = parseMarkdown(toMarkdown(result.root));
      const { missing, added, unfounded } = proveWords(result.sourceText, root, result);
      expect({ missing, added, unfounded }).toEqual({ missing: [], added: [], unfounded: [] });
    }),
  );
});
