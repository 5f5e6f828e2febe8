import { monthPattern } from '../../../src/archive/months.ts';
import type { Leaf } from './block.ts';
import { firstLine } from './leaf.ts';
import { lineText, type Line } from './line.ts';
import type { TextRun } from './raw-page.ts';

/** What stands in front of a list item. */
export type Label =
  { readonly kind: 'bullet'; readonly glyph: string } | { readonly kind: 'number'; readonly number: number };

/** A label, and the leaf without it. `textLeft` is the left edge of the words after the label. */
export interface Labelled {
  readonly label: Label;
  readonly rest: Leaf | null;
  readonly textLeft: number;
}

/** Bullets as Word sets them: squares, discs, dashes, arrows; private characters come from fonts of pictures. */
const bulletGlyph =
  /^[\u2022\u2023\u2043\u204C\u204D\u2219\u25A0-\u25FF\u23AF\u2B1B\u2B1C\u27A2\u2794\u00B7\uE000-\uF8FF]$/u;
/** These are bullets only when they stand apart from the words. */
const bulletIfApart = /^[-–—*o§]$/u;
/** A number before a month is a day, however far apart the two are set. */
const startsWithMonth = new RegExp(`^(?:${monthPattern})\\b`, 'iu');
const numberLabel = /^(\d{1,3})[.)]?$/u;

/**
 * Reads the bullet or number at the start of a leaf.
 * @returns null when there is none; `rest` is null when there is nothing but a label
 */
export function readLabel(leaf: Leaf): Labelled | null {
  const line = firstLine(leaf);
  const split = splitFirstWord(line);
  if (split === null) return null;
  const { word, symbol, rest, apart } = split;
  const after: Line | null = rest.length === 0 ? null : { ...line, runs: rest, left: rest[0]?.x ?? line.left };
  const lines = after === null ? leaf.lines.slice(1) : [after, ...leaf.lines.slice(1)];
  const found = {
    rest: lines.length === 0 ? null : { ...leaf, lines },
    textLeft: after?.left ?? lines[0]?.left ?? line.left,
  };
  if (bulletGlyph.test(word) || (symbol && word.length === 1) || (apart && bulletIfApart.test(word))) {
    return { label: { kind: 'bullet', glyph: word }, ...found };
  }
  const isDay = after !== null && startsWithMonth.test(lineText(after).trimStart());
  const number = /[.)]$/u.test(word) || (apart && !isDay) ? numberLabel.exec(word)?.[1] : undefined;
  return number === undefined ? null : { label: { kind: 'number', number: Number(number) }, ...found };
}

interface FirstWord {
  readonly word: string;
  readonly symbol: boolean;
  readonly rest: readonly TextRun[];
  /** Whether a gap wider than a space, or a run of its own, sets the word apart from the rest. */
  readonly apart: boolean;
}

function splitFirstWord(line: Line): FirstWord | null {
  const [first, ...ahead] = joinTouching(trimStart(line.runs));
  if (first === undefined) return null;
  const text = first.text.trimStart();
  if (first.symbol && text.trimEnd().length === 1) {
    return { word: text.trim(), symbol: true, rest: trimStart(ahead), apart: true };
  }
  const match = bulletGlyph.test(text.slice(0, 1)) ? /^(\S)(\s*)(?=\S)/u.exec(text) : /^(\S+)(\s+)(?=\S)/u.exec(text);
  if (match?.[1] !== undefined) {
    const used = (match[0].length / first.text.length) * first.width;
    const remainder: TextRun = {
      ...first,
      text: text.slice(match[0].length),
      x: first.x + used,
      width: first.width - used,
    };
    const apart = bulletIfApart.test(match[1]) || (match[2]?.length ?? 0) > 1;
    return { word: match[1], symbol: first.symbol, rest: [remainder, ...ahead], apart };
  }
  const rest = trimStart(ahead);
  const next = rest[0];
  const spaced = ahead.length !== rest.length || /\s$/u.test(first.text);
  const gap = next === undefined ? 0 : next.x - (first.x + first.width);
  return {
    word: text.trim(),
    symbol: first.symbol,
    rest,
    apart: next === undefined || spaced || gap > first.size * 0.2,
  };
}

/** Joins the runs at the start of a line that make one word: "3" and "." */
function joinTouching(runs: readonly TextRun[]): readonly TextRun[] {
  const [first, next, ...ahead] = runs;
  if (first === undefined || next === undefined || /\s/u.test(first.text + next.text.slice(0, 1))) return runs;
  const gap = next.x - (first.x + first.width);
  if (gap > first.size * 0.15 || first.symbol !== next.symbol || Math.abs(first.size - next.size) > 0.5) return runs;
  const joined = { ...first, text: first.text + next.text, width: next.x + next.width - first.x };
  return joinTouching([joined, ...ahead]);
}

function trimStart(runs: readonly TextRun[]): readonly TextRun[] {
  const start = runs.findIndex((run) => run.text.trim() !== '');
  return start < 0 ? [] : runs.slice(start);
}
