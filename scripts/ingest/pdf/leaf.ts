import type { Leaf } from './block.ts';
import { lineText, type Line } from './line.ts';
import type { TextRun } from './raw-page.ts';

/** How a leaf is set: what makes a heading look like one. */
export interface LeafStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The runs of a leaf that leave ink. */
export function inkedRuns(leaf: Leaf): TextRun[] {
  return leaf.lines.flatMap((line) => line.runs.filter((run) => run.text.trim() !== ''));
}

/** Characters on a leaf's page, lines joined by a space: for rules that look at words, not for output. */
export function plainText(leaf: Leaf): string {
  return leaf.lines.map(lineText).join(' ').replace(/\s+/gu, ' ').trim();
}

/** The style of at least nine tenths of a leaf's characters; notes' marks don't count. */
export function styleOf(leaf: Leaf): LeafStyle {
  const largest = Math.max(...leaf.lines.map((line) => line.size));
  const runs = inkedRuns(leaf).filter((run) => run.size > largest * 0.8);
  return {
    size: Math.round(largest * 2) / 2,
    bold: shareOf(runs, (run) => run.bold) >= 0.9,
    italic: shareOf(runs, (run) => run.italic) >= 0.9,
  };
}

/** A style as a key: leaves of one key look alike. */
export function styleKey(style: LeafStyle): string {
  return `${style.size}${style.bold ? ' bold' : ''}${style.italic ? ' italic' : ''}`;
}

function shareOf(runs: readonly TextRun[], test: (run: TextRun) => boolean): number {
  const count = (some: readonly TextRun[]): number => some.reduce((sum, run) => sum + run.text.trim().length, 0);
  return count(runs.filter(test)) / Math.max(1, count(runs));
}

/** The first page that a leaf stands on. */
export function pageOf(leaf: Leaf): number {
  return firstLine(leaf).page;
}

/** A leaf has at least one line. */
export function firstLine(leaf: Leaf): Line {
  const line = leaf.lines[0];
  if (line === undefined) throw new RangeError('a leaf without lines');
  return line;
}

/** @see firstLine */
export function lastLine(leaf: Leaf): Line {
  return leaf.lines.at(-1) ?? firstLine(leaf);
}
