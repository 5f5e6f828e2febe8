import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js';
import { apply, everywhere, identity, intersect, multiply, transformBox, type Box, type Matrix } from './matrix.ts';

/** A stretch of text that a page shows: where its baseline runs, and whether anybody can see it. */
export interface ShownText {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly hidden: boolean;
}

/** Text rendering modes that leave no ink (PDF 32000-1, table 106): 3 paints nothing, 7 only clips. */
const inklessModes: ReadonlySet<number> = new Set([3, 7]);
/** Capitals reach this part of the type's size above the baseline. */
const capitalHeight = 0.7;
/** Text of which less than this part of its height lies inside the clip can't be read. */
const legible = 0.2;

/**
 * Follows a page's painting to find text that can't be seen: painted without ink, off the page, or outside the rectangle
 * to which painting is clipped. Text that merely matches its background isn't looked for.
 * @param operators the numbers of pdf.js's operators by name (`pdfjs.OPS`)
 * @param view the part of the plane that is the page
 */
export function shownTexts(
  list: PDFOperatorList,
  operators: Readonly<Record<string, number>>,
  view: Box = everywhere,
): ShownText[] {
  const names = new Map(Object.entries(operators).map(([name, number]) => [number, name]));
  const painter = new TextPainter(view);
  list.fnArray.forEach((operator, index) => {
    painter.paint(names.get(operator) ?? '', (list.argsArray[index] ?? []) as readonly unknown[]);
  });
  return painter.shown;
}

interface GraphicsState {
  ctm: Matrix;
  clip: Box;
  mode: number;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

class TextPainter {
  readonly shown: ShownText[] = [];
  readonly #outer: GraphicsState[] = [];
  #state: GraphicsState = {
    ctm: identity,
    clip: everywhere,
    mode: 0,
    size: 1,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };
  #line: Matrix = identity;
  #text: Matrix = identity;
  #clipPending = false;

  constructor(view: Box) {
    this.#state.clip = view;
  }

  paint(operator: string, values: readonly unknown[]): void {
    const state = this.#state;
    const [first, second] = values;
    if (operator === 'save') this.#outer.push({ ...state });
    else if (operator === 'restore' || operator === 'paintFormXObjectEnd') this.#state = this.#outer.pop() ?? state;
    else if (operator === 'transform') state.ctm = multiply(state.ctm, asMatrix(values));
    else if (operator === 'paintFormXObjectBegin') this.#beginForm(first, second);
    else if (operator === 'clip' || operator === 'eoClip') this.#clipPending = true;
    else if (operator === 'constructPath') this.#path(values[2]);
    else if (operator === 'beginText') this.#moveTo(identity);
    else if (operator === 'setTextMatrix')
      this.#moveTo(asMatrix(Array.isArray(first) || ArrayBuffer.isView(first) ? first : values));
    else if (operator === 'moveText') this.#moveBy(Number(first), Number(second));
    else if (operator === 'setLeadingMoveText') {
      state.leading = -Number(second);
      this.#moveBy(Number(first), Number(second));
    } else if (operator === 'nextLine') this.#moveBy(0, -state.leading);
    else if (operator === 'setTextRenderingMode') state.mode = Number(first);
    else if (operator === 'setFont') state.size = Number(second);
    else if (operator === 'setCharSpacing') state.characterSpacing = Number(first);
    else if (operator === 'setWordSpacing') state.wordSpacing = Number(first);
    else if (operator === 'setHScale') state.scale = Number(first) / 100;
    else if (operator === 'setLeading') state.leading = -Number(first);
    else if (operator === 'setTextRise') state.rise = Number(first);
    else if (operator === 'showText') this.#show(first);
  }

  #beginForm(matrix: unknown, box: unknown): void {
    this.#outer.push({ ...this.#state });
    if (matrix !== null && matrix !== undefined) this.#state.ctm = multiply(this.#state.ctm, asMatrix(matrix));
    if (box !== null && box !== undefined) this.#clipTo(asBox(box));
  }

  #path(bounds: unknown): void {
    if (this.#clipPending && bounds !== null && bounds !== undefined) this.#clipTo(asBox(bounds));
    this.#clipPending = false;
  }

  #clipTo(box: Box): void {
    this.#state.clip = intersect(this.#state.clip, transformBox(this.#state.ctm, box));
  }

  #moveTo(matrix: Matrix): void {
    this.#line = matrix;
    this.#text = matrix;
  }

  #moveBy(x: number, y: number): void {
    this.#moveTo(multiply(this.#line, [1, 0, 0, 1, x, y]));
  }

  #show(glyphs: unknown): void {
    const { ctm, clip, mode, size, rise } = this.#state;
    const start = multiply(ctm, this.#text);
    let advance = 0;
    let text = '';
    for (const glyph of (glyphs ?? []) as readonly unknown[]) {
      advance += this.#advanceOf(glyph);
      if (isGlyph(glyph)) text += glyph.unicode;
    }
    this.#text = multiply(this.#text, [1, 0, 0, 1, advance, 0]);
    if (text.trim() === '') return;
    const [left, bottom, right, top] = transformBox(start, [0, rise, advance, rise + Math.abs(size) * capitalHeight]);
    const [x, y] = apply(start, 0, rise);
    const inside = intersect(clip, [left, bottom, right, top]);
    const clipped = inside[2] <= inside[0] || inside[3] - inside[1] < (top - bottom) * legible;
    this.shown.push({ text, x, right, y, size: Math.abs(size), hidden: inklessModes.has(mode) || clipped });
  }

  #advanceOf(glyph: unknown): number {
    const { size, scale, characterSpacing, wordSpacing } = this.#state;
    if (typeof glyph === 'number') return (-glyph / 1000) * size * scale;
    if (!isGlyph(glyph)) return 0;
    return ((glyph.width / 1000) * size + characterSpacing + (glyph.isSpace === true ? wordSpacing : 0)) * scale;
  }
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: boolean;
}

function isGlyph(value: unknown): value is Glyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string';
}

function asMatrix(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(value as ArrayLike<number>);
  return [a, b, c, d, e, f];
}

function asBox(value: unknown): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(value as ArrayLike<number>);
  return [Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)];
}
