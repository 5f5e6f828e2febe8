import type { Block, Cell, Leaf, LeafRole } from '../../../scripts/ingest/pdf/block.ts';
import { toLines } from '../../../scripts/ingest/pdf/line.ts';
import type { RawPage, TextRun } from '../../../scripts/ingest/pdf/raw-page.ts';

/** A run as a test describes it; what it leaves out is plain 12-point text at the left margin. */
export type RunSketch = Partial<TextRun> & { readonly text: string };

const margin = 70;
const letterWidth = 0.5;
let painted = 0;

/** Draws a run: letters are half as wide as their size. */
export function run(sketch: RunSketch | string): TextRun {
  const given = typeof sketch === 'string' ? { text: sketch } : sketch;
  const size = given.size ?? 12;
  return {
    order: painted++,
    x: margin,
    y: 700,
    width: given.text.length * size * letterWidth,
    size,
    bold: false,
    italic: false,
    symbol: false,
    content: null,
    artifact: false,
    invisible: false,
    ...given,
  };
}

/** Draws the runs of a line side by side. */
export function line(runs: readonly (RunSketch | string)[], y = 700, left = margin): TextRun[] {
  let x = left;
  return runs.map((sketch) => {
    const drawn = run({ y, x, ...(typeof sketch === 'string' ? { text: sketch } : sketch) });
    x = drawn.x + drawn.width;
    return drawn;
  });
}

/** How a test describes a leaf: its lines from `top` downwards, on one page. */
export interface LeafSketch {
  readonly role?: LeafRole;
  readonly level?: number | null;
  readonly page?: number;
  readonly top?: number;
  readonly left?: number;
  readonly style?: Partial<TextRun>;
}

/** Draws a leaf, a string a line. */
export function leaf(lines: readonly string[] | string, sketch: LeafSketch = {}): Leaf {
  const { role = 'paragraph', level = null, page = 1, top = 700, left = margin, style = {} } = sketch;
  const size = style.size ?? 12;
  const runs = [lines].flat().flatMap((text, index) => line([{ text, ...style }], top - index * size * 1.2, left));
  return { role, level, lines: toLines(runs, page) };
}

/** Draws a list item of a bullet in a font of pictures and words that hang from it. */
export function bulleted(words: string, sketch: LeafSketch = {}): Leaf {
  const { page = 1, top = 700, left = margin } = sketch;
  const runs = [run({ text: '\uF06E', symbol: true, x: left, y: top }), run({ text: words, x: left + 18, y: top })];
  return { role: 'item', level: null, lines: toLines(runs, page) };
}

/** Draws a list item of a printed number and words that hang from it. */
export function numbered(label: string, words: string, sketch: LeafSketch = {}): Leaf {
  const { page = 1, top = 700, left = margin, role = 'item' } = sketch;
  const runs = [run({ text: label, x: left, y: top }), run({ text: words, x: left + 28, y: top })];
  return { role, level: null, lines: toLines(runs, page) };
}

/** Draws a table cell. */
export function cell(...blocks: Block[]): Cell {
  return { header: false, blocks };
}

/** Draws an A4 page without a structure tree. */
export function page(number: number, runs: readonly TextRun[]): RawPage {
  return { number, width: 595, height: 842, runs, tree: null };
}
