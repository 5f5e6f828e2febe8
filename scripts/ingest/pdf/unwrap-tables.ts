import type { Block, Cell, Leaf, TableBlock } from './block.ts';
import { firstLine, lastLine, plainText } from './leaf.ts';

/** A table of rows and columns, every cell a list of leaves. */
export interface Grid {
  readonly role: 'grid';
  readonly rows: readonly (readonly Leaf[])[][];
  readonly headerRow: boolean;
  readonly page: number;
}

/** A document's blocks in order, with layout tables resolved. */
export type FlatBlock = Leaf | Grid;

/** "A Name, their role" */
const personEntry = /^\p{Lu}[^,]{2,40},\s*\S/u;

/**
 * Takes tables that only lay out the page apart: rows with a single filled cell become the blocks of that cell, tables
 * inside cells likewise; what is left are tables of facts.
 */
export function unwrapTables(blocks: readonly Block[]): FlatBlock[] {
  return blocks.flatMap((block) => (block.role === 'table' ? unwrapTable(block) : [block]));
}

function unwrapTable(table: TableBlock): FlatBlock[] {
  const flat: FlatBlock[] = [];
  let facts: Row[] = [];
  const flush = (): void => {
    const [only] = facts;
    if (only !== undefined && facts.length === 1 && isChapterHead(only))
      flat.push({ ...joinCells(only), role: 'heading', headsFrame: true });
    else if (facts.length > 0) flat.push(toGrid(facts, table.page));
    facts = [];
  };
  const rows = table.rows.map(filledCells);
  rows.forEach((row) => {
    if (row.length > 1 && !isLabelAndValue(row) && !row.some(isLayout)) facts.push(row);
    else if (facts.length > 0 && isContinuation(row, facts)) facts.push(row);
    else {
      flush();
      if (isLabelAndValue(row)) flat.push(joinCells(row));
      else flat.push(...row.flatMap((cell) => unwrapTables(cell.blocks)));
    }
  });
  flush();
  return flat;
}

type Row = readonly Cell[];

function filledCells(row: Row): Row {
  return row.filter((cell) => leavesOf(cell.blocks).length > 0);
}

/** "Lead inspector: | A Name": a line that was laid out with a table. */
function isLabelAndValue(row: Row): boolean {
  const first = row[0];
  if (row.length !== 2 || first === undefined) return false;
  const leaves = leavesOf(first.blocks);
  return leaves.length === 1 && leaves.every((leaf) => leaf.lines.length === 1 && /:$/u.test(plainText(leaf)));
}

/** A row of two bold cells on its own, a judgement area and its grade: the head of the text in the frame below. */
function isChapterHead(row: Row): boolean {
  return row.length === 2 && row.every((cell) => isBold(cell) && leavesOf(cell.blocks).length === 1);
}

function joinCells(row: Row): Leaf {
  const leaves = row.flatMap((cell) => leavesOf(cell.blocks));
  return { role: 'paragraph', level: null, lines: leaves.flatMap((leaf) => leaf.lines) };
}

/** A cell that holds a table of several columns or a long text is part of the page's layout. */
function isLayout(cell: Cell): boolean {
  const hasGrid = unwrapTables(cell.blocks).some((block) => block.role === 'grid');
  return hasGrid || leavesOf(cell.blocks).reduce((lines, leaf) => lines + leaf.lines.length, 0) > 40;
}

/** A row with one filled cell goes on with the table above when the cell isn't in the first column, or is a short entry. */
function isContinuation(row: Row, facts: readonly Row[]): boolean {
  const [cell] = row;
  if (row.length !== 1 || cell === undefined) return false;
  const firstColumn = Math.min(...facts.flat().map(leftOf));
  if (leftOf(cell) > firstColumn + 40) return true;
  const [entry, ...others] = leavesOf(cell.blocks);
  if (entry === undefined || others.length > 0 || entry.lines.length > 1 || isBold(cell)) return false;
  return entry.role === 'paragraph' && !/[.?!:;]$/u.test(plainText(entry));
}

function leftOf(cell: Cell): number {
  return Math.min(...leavesOf(cell.blocks).flatMap((leaf) => leaf.lines.map((line) => line.left)));
}

/** Every leaf inside blocks, tables in tables included. */
export function leavesOf(blocks: readonly Block[]): Leaf[] {
  return blocks.flatMap((block) =>
    block.role === 'table' ? block.rows.flatMap((row) => row.flatMap((cell) => leavesOf(cell.blocks))) : [block],
  );
}

/** Puts cells into columns by their left edges; columns that never stand side by side are one. */
function toGrid(rows: readonly Row[], page: number): Grid {
  const columns = columnEdges(rows);
  const placed = rows.map((row) => {
    const cells: Leaf[][] = columns.map(() => []);
    for (const cell of row) cells[columnOf(leftOf(cell), columns)]?.push(...leavesOf(cell.blocks));
    return cells;
  });
  const first = rows[0] ?? [];
  const bold = rows.filter((row) => row.every((cell) => cell.header || isBold(cell)));
  const headerRow = rows.length > 1 && first.length > 1 && bold.includes(first) && bold.length <= rows.length / 2;
  return { role: 'grid', rows: placed.flatMap(splitEntries), headerRow, page };
}

/** A row whose cells list people, "Name, role" a line, is a row a line. */
function splitEntries(row: readonly (readonly Leaf[])[]): (readonly Leaf[])[][] {
  const entries = row.map((cell) =>
    cell.flatMap((leaf) => leaf.lines.map((line): Leaf => ({ ...leaf, lines: [line] }))),
  );
  const count = Math.max(...entries.map((cell) => cell.length));
  if (count < 2 || !entries.flat().every((entry) => personEntry.test(plainText(entry)))) return [[...row]];
  return Array.from({ length: count }, (_, index) => entries.map((cell) => cell.slice(index, index + 1)));
}

function columnEdges(rows: readonly Row[]): number[] {
  const edges: number[] = [];
  for (const left of rows.flatMap((row) => row.map(leftOf)).sort((a, b) => a - b)) {
    if (edges.length === 0 || left - (edges.at(-1) ?? 0) > 12) edges.push(left);
  }
  const sideBySide = (a: number, b: number): boolean =>
    rows.some((row) => {
      const columns = row.map((cell) => columnOf(leftOf(cell), edges));
      return columns.includes(a) && columns.includes(b);
    });
  const kept: number[] = [];
  let group: number[] = [];
  edges.forEach((edge, index) => {
    if (group.some((member) => sideBySide(member, index)) || group.length === 0) {
      kept.push(edge);
      group = [];
    }
    group.push(index);
  });
  return kept;
}

function columnOf(left: number, columns: readonly number[]): number {
  return Math.max(
    0,
    columns.findLastIndex((edge) => left >= edge - 1),
  );
}

function isBold(cell: Cell): boolean {
  const runs = leavesOf(cell.blocks).flatMap((leaf) => leaf.lines.flatMap((line) => line.runs));
  return runs.filter((run) => run.text.trim() !== '').every((run) => run.bold);
}

/** Where a block begins and ends on its pages. */
export function pagesOf(block: FlatBlock): { readonly first: number; readonly last: number } {
  if (block.role === 'grid') return { first: block.page, last: block.page };
  return { first: firstLine(block).page, last: lastLine(block).page };
}
