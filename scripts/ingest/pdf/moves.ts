import type { Leaf } from './block.ts';
import { lineText, type Line } from './line.ts';
import type { FlatBlock } from './unwrap-tables.ts';

/** A stretch of text of one page, in the order of the Markdown. */
interface Piece {
  readonly text: string;
  readonly page: number;
  /** Place in the page's painting order. */
  readonly order: number;
}

/** Words that stand elsewhere than where the page paints them. */
export interface MovedText {
  readonly text: string;
  readonly rule: 'note' | 'reading-order';
}

/**
 * Finds the text that stands in another place than the one where the PDF paints it: text boxes, cells of tables painted
 * by columns. What is left in place is as much of the text as can be.
 */
export function findMoves(blocks: readonly FlatBlock[]): MovedText[] {
  const pieces = blocks.flatMap((block) => (block.role === 'grid' ? block.rows.flat(2) : [block])).flatMap(piecesOf);
  const inPlace = heaviestRise(pieces);
  const moved: Piece[][] = [];
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    if (inPlace.has(piece)) return;
    if (before !== undefined && !inPlace.has(before) && isNext(before, piece, pieces)) moved.at(-1)?.push(piece);
    else moved.push([piece]);
  });
  return moved.map((group) => ({ text: group.map(({ text }) => text).join(' '), rule: 'reading-order' }));
}

/** Whether nothing is painted between two pieces. */
function isNext(before: Piece, piece: Piece, pieces: readonly Piece[]): boolean {
  const between = (other: Piece): boolean => isBefore(before, other) && isBefore(other, piece);
  return isBefore(before, piece) && !pieces.some(between);
}

function piecesOf(leaf: Leaf): Piece[] {
  return [...Map.groupBy(leaf.lines, (line) => line.page)].map(([page, lines]) => ({
    text: lines.map(lineText).join(' ').replace(/\s+/gu, ' ').trim(),
    page,
    order: Math.min(...lines.flatMap((line: Line) => line.runs.map((run) => run.order))),
  }));
}

/** Of all ways to leave pieces in painting order, the one that leaves the most text. */
function heaviestRise(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const best: { readonly piece: Piece; readonly weight: number; readonly before: number }[] = [];
  pieces.forEach((piece, index) => {
    let before = -1;
    for (let other = 0; other < index; other += 1) {
      const candidate = best[other];
      if (candidate === undefined || !isBefore(candidate.piece, piece)) continue;
      if (before < 0 || candidate.weight > (best[before]?.weight ?? 0)) before = other;
    }
    best.push({ piece, weight: piece.text.length + 1 + (best[before]?.weight ?? 0), before });
  });
  const kept = new Set<Piece>();
  let end = best.reduce((top, entry, index) => (entry.weight > (best[top]?.weight ?? 0) ? index : top), 0);
  for (let entry = best[end]; entry !== undefined; entry = best[end]) {
    kept.add(entry.piece);
    end = entry.before;
  }
  return kept;
}

function isBefore(one: Piece, other: Piece): boolean {
  return one.page < other.page || (one.page === other.page && one.order < other.order);
}
