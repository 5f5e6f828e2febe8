import { blockText, join, plain, type Block, type Repair, type TableBlock } from './block.ts';
import { cellText, filledColumns, withCell } from './rows.ts';
import { isOpenEnded, startsMidSentence } from './sentence.ts';

const linesOfACell = 3;

/** Whether a table's first row goes on with the last row of the table before: nothing in its first cell, or mid-sentence. */
function goesOn(before: TableBlock, table: TableBlock): boolean {
  const [first] = table.rows;
  if (first === undefined || before.rows.length === 0) return false;
  const [column] = filledColumns(first);
  return column !== undefined && (column > 0 || startsMidSentence(cellText(first, column)));
}

/** Appends lines that a page break left behind to the last cell of the row that they belong to. */
function appendLines(table: TableBlock, lines: Extract<Block, { type: 'paragraph' }>['lines']): TableBlock | null {
  const row = table.rows.at(-1);
  const column = row === undefined ? undefined : filledColumns(row).at(-1);
  const [first = []] = lines;
  if (row === undefined || column === undefined || lines.length < linesOfACell) return null;
  if (!isOpenEnded(cellText(row, column)) || !startsMidSentence(plain(first))) return null;
  return { ...table, rows: [...table.rows.slice(0, -1), withCell(row, column, join(row[column] ?? [], ...lines))] };
}

/**
 * Joins tables that a page break cut: rows that go on with the row before come into its table, and the lines of a cell
 * that the converter set as a paragraph come back into the cell.
 */
export function joinTables({ blocks }: { readonly blocks: readonly Block[] }): Repair {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before?.type !== 'table') {
      joined.push(block);
    } else if (block.type === 'table' && goesOn(before, block)) {
      joined[joined.length - 1] = { ...before, rows: [...before.rows, ...block.rows] };
    } else if (block.type === 'paragraph' && block.role === undefined && blockText(block) !== '') {
      const longer = appendLines(before, block.lines);
      if (longer === null) joined.push(block);
      else joined[joined.length - 1] = longer;
    } else {
      joined.push(block);
    }
  }
  return { blocks: joined };
}
