import type { Block, Leaf, TableBlock } from './block.ts';
import { readLabel } from './label.ts';
import { firstLine, lastLine, plainText, styleOf } from './leaf.ts';
import type { Line } from './line.ts';
import { leavesOf } from './unwrap-tables.ts';

/** Lines further apart than this, in sizes of their type, belong to two paragraphs. */
const paragraphGap = 1.6;
/** Left edges that differ by more belong to two paragraphs. */
const indent = 6;
/** Notes are set smaller than this, in points; their lines don't hang from their number. */
const noteSize = 11;
/** Cells of a row stand at least this far right of each other. */
const columnGap = 40;

/** Guesses the blocks of an untagged page from where its lines stand; the words are sure, the structure isn't. */
export function layoutBlocks(lines: readonly Line[]): Block[] {
  const leaves = toLeaves(lines).map((leaf) => (isNumberedItem(leaf) ? { ...leaf, role: 'item' as const } : leaf));
  const contents = leaves.findIndex((leaf) => /^contents$/iu.test(plainText(leaf)));
  if (contents >= 0) return markContents(leaves, contents);
  return toTables(leaves).sort((one, other) => topOf(other) - topOf(one));
}

/** Height of a block's first line: what is painted last, such as a letterhead, may stand first. */
function topOf(block: Block): number {
  return Math.max(...leavesOf([block]).map((leaf) => firstLine(leaf).y));
}

function toLeaves(lines: readonly Line[]): Leaf[] {
  const leaves: Leaf[] = [];
  for (const line of lines) {
    const leaf = leaves.at(-1);
    if (leaf !== undefined && goesOn(leaf, line)) leaves[leaves.length - 1] = { ...leaf, lines: [...leaf.lines, line] };
    else leaves.push({ role: 'paragraph', level: null, lines: [line] });
  }
  return leaves;
}

function goesOn(leaf: Leaf, line: Line): boolean {
  const above = lastLine(leaf);
  const drop = above.y - line.y;
  if (drop < line.size * 0.5 || drop > Math.max(above.size, line.size) * paragraphGap) return false;
  const [style, lineStyle] = [styleOf(leaf), styleOf({ ...leaf, lines: [line] })];
  if (style.bold !== lineStyle.bold || Math.abs(style.size - lineStyle.size) > 0.7) return false;
  const label = readLabel(leaf);
  const textLeft = label?.textLeft ?? firstLine(leaf).left;
  const own = readLabel({ ...leaf, lines: [line] });
  const isNote = label?.label.kind === 'number' && line.size < noteSize && own === null;
  if (Math.abs(line.left - (isNote ? firstLine(leaf).left : textLeft)) > indent) return false;
  return own?.label.kind !== 'bullet';
}

/** A paragraph whose words hang from a number. */
function isNumberedItem(leaf: Leaf): boolean {
  const found = readLabel(leaf);
  if (found?.label.kind !== 'number' || firstLine(leaf).size < noteSize) return false;
  return leaf.lines.slice(1).every((line) => Math.abs(line.left - found.textLeft) <= indent);
}

/** No title of a list of contents stands on an earlier page: the first is the cover's. */
const firstPageOfContents = 2;

/**
 * On a page of contents, titles and their page numbers are one line. A number that touches the words before it is a page's
 * only in a title of one line and where the pages go on; elsewhere it is the mark of a note.
 */
function markContents(leaves: readonly Leaf[], heading: number): Leaf[] {
  const marked: Leaf[] = [];
  let last = firstPageOfContents;
  const isEntry = (leaf: Leaf): boolean => {
    const [, before, page] = /([\s?.…])(\d{1,3})$/u.exec(plainText(leaf)) ?? [];
    if (page === undefined) return false;
    const isApart = before?.trim() === '';
    const goesOnWithPages = leaf.lines.length === 1 && Number(page) >= last;
    if (isApart || goesOnWithPages) last = Number(page);
    return isApart || goesOnWithPages;
  };
  leaves.forEach((leaf, index) => {
    const before = marked.at(-1);
    const isNumber = /^\d{1,3}$/u.test(plainText(leaf));
    if (index > heading && before !== undefined && isNumber) {
      marked[marked.length - 1] = { ...before, role: 'contents', lines: [...before.lines, ...leaf.lines] };
      last = Number(plainText(leaf));
    } else if (index > heading && isEntry(leaf)) marked.push({ ...leaf, role: 'contents' });
    else marked.push(leaf);
  });
  return marked;
}

/** Leaves that stand beside those before are cells of their row; rows that follow each other are a table. */
function toTables(leaves: readonly Leaf[]): Block[] {
  const rows: Leaf[][][] = [];
  for (const leaf of leaves) {
    const row = rows.at(-1);
    const cell = row?.at(-1);
    const before = cell?.at(-1);
    if (row === undefined || cell === undefined || before === undefined) rows.push([[leaf]]);
    else if (standsBeside(before, leaf)) {
      if (row.length === 1) cell.unshift(...takeStackAbove(rows, leaf));
      row.push([leaf]);
    } else if (goesOnInCell(row, leaf)) cell.push(leaf);
    else rows.push([[leaf]]);
  }
  const blocks: Block[] = [];
  for (const row of rows) {
    const before = blocks.at(-1);
    const [first] = row.flat();
    if (row.length === 1 && first !== undefined) blocks.push(first);
    else if (before?.role === 'table') blocks[blocks.length - 1] = { ...before, rows: [...before.rows, toCells(row)] };
    else blocks.push({ role: 'table', rows: [toCells(row)], page: first === undefined ? 1 : firstLine(first).page });
  }
  return blocks;
}

/**
 * Takes from the rows what stands above the last one in the same column and no higher than a leaf beside it: a name over an
 * office, painted before the cell at its side.
 */
function takeStackAbove(rows: Leaf[][][], beside: Leaf): Leaf[] {
  const stack: Leaf[] = [];
  const top = firstLine(beside);
  for (;;) {
    const above = rows.at(-2)?.[0]?.[0];
    const below = stack[0] ?? rows.at(-1)?.[0]?.[0];
    const isAlone = rows.at(-2)?.flat().length === 1;
    if (above === undefined || below === undefined || !isAlone) return stack;
    const isInReach = firstLine(above).y <= top.y + top.size * 0.6 && isBelow(above, below);
    if (!isInReach) return stack;
    rows.splice(-2, 1);
    stack.unshift(above);
  }
}

/** Whether a leaf stands below the last cell of a row, beside a cell that reaches as far down. */
function goesOnInCell(row: readonly (readonly Leaf[])[], leaf: Leaf): boolean {
  const before = row.at(-1)?.at(-1);
  if (before === undefined || row.length === 1 || !isBelow(before, leaf)) return false;
  const lowest = Math.min(...row.slice(0, -1).flatMap((cell) => cell.map((other) => lastLine(other).y)));
  return firstLine(leaf).y >= lowest - firstLine(leaf).size * 0.6;
}

/** Whether a leaf stands in the same column as another, next below it. */
function isBelow(above: Leaf, leaf: Leaf): boolean {
  const [bottom, line] = [lastLine(above), firstLine(leaf)];
  const drop = bottom.y - line.y;
  return Math.abs(bottom.left - line.left) <= 2 && drop > 0 && drop <= line.size * 2.5;
}

function standsBeside(before: Leaf, leaf: Leaf): boolean {
  const [top, bottom, line] = [firstLine(before), lastLine(before), firstLine(leaf)];
  const level = line.y > bottom.y - line.size * 0.3 && line.y < top.y + line.size * 3;
  return level && line.left > top.left + columnGap && line.left > bottom.left + columnGap;
}

function toCells(row: readonly (readonly Leaf[])[]): TableBlock['rows'][number] {
  return row.map((blocks) => ({ header: false, blocks }));
}
