import type { Leaf } from './block.ts';
import { readLabel } from './label.ts';
import { firstLine, lastLine, pageOf, plainText, styleOf } from './leaf.ts';
import { endsSentence } from './line-ends.ts';
import { pagesOf, type FlatBlock, type Grid } from './unwrap-tables.ts';

/** Openings of standing text that never go on with the paragraph of the page before. */
const standingText =
  /^(?:any complaints about|the office for standards|if you are not happy|you may (?:re)?use|dear |yours? )/iu;

/** Lines of one paragraph are no further apart than this, in sizes of their type. */
const closeLines = 1.35;

/**
 * Joins what a page break cut in two: Word starts a new paragraph, list item or table on each page.
 * @param rightEdge the right edge of the text on a page, to tell whether a line was full
 */
export function joinPages(blocks: readonly FlatBlock[], rightEdge: (page: number) => number): FlatBlock[] {
  const joined: FlatBlock[] = [];
  for (const block of blocks) {
    const place = joined.findLastIndex((other) => other.role !== 'note');
    const before = joined[place];
    const merged = before === undefined || block.role === 'note' ? null : joinTwo(before, block, rightEdge);
    if (merged === null) joined.push(block);
    else joined[place] = merged;
  }
  return joined;
}

function joinTwo(before: FlatBlock, block: FlatBlock, rightEdge: (page: number) => number): FlatBlock | null {
  const pages = pagesOf(block).first - pagesOf(before).last;
  if (pages === 1) return join(before, block, rightEdge);
  return pages === 0 ? joinOnPage(before, block) : null;
}

/** A sentence that was set as two paragraphs without a gap between them. */
function joinOnPage(before: FlatBlock, block: FlatBlock): FlatBlock | null {
  if (before.role !== 'paragraph' && before.role !== 'item') return null;
  if (block.role !== 'paragraph' && block.role !== 'item') return null;
  if (block.role === 'item' && readLabel(before) === null) return null;
  const [above, below] = [lastLine(before), firstLine(block)];
  const drop = above.y - below.y;
  const isClose = drop > 0 && drop < below.size * closeLines && Math.abs(above.left - below.left) < below.size;
  const goesOn = isClose && !endsSentence(plainText(before)) && /^\p{Ll}/u.test(plainText(block));
  return goesOn && readLabel(block) === null ? { ...before, lines: [...before.lines, ...block.lines] } : null;
}

function join(before: FlatBlock, block: FlatBlock, rightEdge: (page: number) => number): FlatBlock | null {
  if (before.role === 'grid' || block.role === 'grid') {
    return before.role === 'grid' && block.role === 'grid' ? joinGrids(before, block) : null;
  }
  if (before.role === 'heading' || block.role === 'heading') return null;
  if (before.role === 'contents' || block.role === 'contents') return null;
  const goesOn = continuesItem(before, block) || continuesText(before, block, rightEdge);
  return goesOn ? { ...before, lines: [...before.lines, ...block.lines] } : null;
}

/**
 * An item without a label of its own, at the head of a page, is the rest of the item before; where items are bulleted by
 * drawings, only a sentence that goes on tells.
 */
function continuesItem(before: Leaf, leaf: Leaf): boolean {
  if (leaf.role !== 'item' || readLabel(leaf) !== null) return false;
  return (before.role === 'item' && readLabel(before) !== null) || !endsSentence(plainText(before));
}

function continuesText(before: Leaf, leaf: Leaf, rightEdge: (page: number) => number): boolean {
  const [text, next] = [plainText(before), plainText(leaf)];
  if (readLabel(leaf) !== null || standingText.test(next)) return false;
  if (Math.abs(styleOf(before).size - styleOf(leaf).size) > 1) return false;
  if (endsSentence(text)) return false;
  if (/^\p{Ll}/u.test(next)) return true;
  const last = lastLine(before);
  return (
    last.right > rightEdge(last.page) - last.size * 8 && Math.abs(firstLine(leaf).left - lastLine(before).left) < 24
  );
}

/** A table goes on when the next page begins with one of as many columns; so does a row whose cells were cut. */
function joinGrids(before: Grid, grid: Grid): Grid | null {
  const [columns, others] = [before.rows[0]?.length ?? 0, grid.rows[0]?.length ?? 0];
  if (columns !== others) return null;
  const [last, first] = [before.rows.at(-1), grid.rows[0]];
  if (last === undefined || first === undefined) return null;
  const rows = cutRow(last, first)
    ? [
        ...before.rows.slice(0, -1),
        last.map((cell, index) => joinCells(cell, first[index] ?? [])),
        ...grid.rows.slice(1),
      ]
    : [...before.rows, ...grid.rows];
  return { ...before, rows };
}

function cutRow(last: readonly (readonly Leaf[])[], first: readonly (readonly Leaf[])[]): boolean {
  return first.some((cell, index) => {
    const [end, start] = [last[index]?.at(-1), cell[0]];
    if (end === undefined || start === undefined) return false;
    return (
      !endsSentence(plainText(end)) && (/^\p{Ll}/u.test(plainText(start)) || first.some((other) => other.length === 0))
    );
  });
}

function joinCells(cell: readonly Leaf[], more: readonly Leaf[]): readonly Leaf[] {
  const [end, start] = [cell.at(-1), more[0]];
  if (end === undefined || start === undefined || endsSentence(plainText(end))) return [...cell, ...more];
  return [...cell.slice(0, -1), { ...end, lines: [...end.lines, ...start.lines] }, ...more.slice(1)];
}

/** The right edge of the text, page by page. */
export function rightEdges(blocks: readonly FlatBlock[]): (page: number) => number {
  const edges = new Map<number, number>();
  for (const leaf of blocks.flatMap((block) => (block.role === 'grid' ? [] : [block]))) {
    for (const line of leaf.lines) edges.set(line.page, Math.max(edges.get(line.page) ?? 0, line.right));
  }
  const widest = Math.max(0, ...edges.values());
  return (page) => Math.max(edges.get(page) ?? 0, widest * 0.9);
}

/** Puts lines that stand outside the running text back where they were printed: at the head or foot of their page. */
export function insertKept(blocks: readonly FlatBlock[], kept: readonly Leaf[], pageHeight: number): FlatBlock[] {
  return kept.reduce<FlatBlock[]>(
    (all, leaf) => {
      const atHead = firstLine(leaf).y > pageHeight / 2;
      const place = all.findIndex((block) => {
        const { first } = pagesOf(block);
        return atHead && !kept.includes(block as Leaf) ? first >= pageOf(leaf) : first > pageOf(leaf);
      });
      return place < 0 ? [...all, leaf] : all.toSpliced(place, 0, leaf);
    },
    [...blocks],
  );
}
