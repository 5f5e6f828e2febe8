import { join, plain, words, type Block, type Repair, type TableBlock } from './block.ts';
import { looksWrapped, mergeContinuedRows } from './merge-rows.ts';
import { cellText, evenRows, filledColumns, rowText, type Row } from './rows.ts';

const headerWords = 3;
const notInHeader = /\d|[.;,]$/;
const pageNumber = /^\d{1,3}$/;
const wrappedDoubt = 'a cell may go on in the row below';

/** Whether a first row prints the columns' names: a few words in every column, none of them a figure or a sentence. */
function isHeader(row: Row): boolean {
  return (
    row.length > 1 &&
    row.every((cell) => {
      const text = plain(cell);
      return text !== '' && text.split(' ').length <= headerWords && !notInHeader.test(text);
    })
  );
}

/** Columns that never stand beside one another in a row, such as an indented second level, become one. */
function mergeIndentColumns(rows: readonly Row[]): Row[] {
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column + 1 < width; column += 1) {
    const isIndent = rows.every((row) => (cellText(row, column) === '') !== (cellText(row, column + 1) === ''));
    if (!isIndent) continue;
    const merged = rows.map((row) => [
      ...row.slice(0, column),
      join(row[column] ?? [], row[column + 1] ?? []),
      ...row.slice(column + 2),
    ]);
    return mergeIndentColumns(merged);
  }
  return [...rows];
}

function isContents(rows: readonly Row[]): boolean {
  const lines = rows.filter((row) => filledColumns(row).length > 0);
  const numbered = lines.filter((row) => {
    const columns = filledColumns(row);
    return columns.length === 2 && pageNumber.test(cellText(row, columns[1] ?? 0));
  });
  const others = lines.filter((row) => filledColumns(row).length === 1);
  return numbered.length > 2 && numbered.length + others.length === lines.length;
}

/** The rows of one layout: a table's own rows, or the paragraphs that a table without columns holds. */
function unwrap(table: TableBlock): { blocks: Block[]; moved: { text: string; rule: string }[] } {
  if (isContents(table.rows)) {
    const lines = table.rows.map((row) => words(rowText(row)));
    return { blocks: [{ type: 'paragraph', role: 'contents', lines }], moved: [] };
  }
  const rows = evenRows(table.rows);
  const isAlone = (row: Row) => filledColumns(row).join() === '0';
  const isLeadIn =
    rows[0] !== undefined && rows.length > 1 && isAlone(rows[0]) && plain(rows[0][0] ?? []).endsWith(':');
  const lead = isLeadIn ? rows.slice(0, 1) : [];
  const lastTrueRow = rows.findLastIndex((row) => !isAlone(row));
  const tail = rows.slice(lastTrueRow + 1);
  const paragraphs = (alone: readonly Row[]): Block[] =>
    alone.map((row) => ({ type: 'paragraph', lines: [row[0] ?? []] }));

  const { rows: merged, moved } = mergeContinuedRows(evenRows(rows.slice(lead.length, lastTrueRow + 1)));
  const body = mergeIndentColumns(merged);
  if (body.length === 0) return { blocks: paragraphs(rows), moved: [] };
  const [first, ...others] = body;
  const header = table.header ?? (first !== undefined && others.length > 0 && isHeader(first) ? first : null);
  const below = header === null || table.header !== null ? body : others;
  const uncertain =
    table.uncertain ??
    (below.some((row, place) => place > 0 && looksWrapped(below[place - 1] ?? [], row)) ? wrappedDoubt : null);
  const block: TableBlock = { type: 'table', header, rows: below, ...(uncertain === null ? {} : { uncertain }) };
  return { blocks: [...paragraphs(lead), block, ...paragraphs(tail)], moved: [...moved] };
}

/**
 * Makes tables of the rows of cells: contents become lines, rows with one cell around a table become paragraphs, blank
 * columns go, a header is recognised, cells that plainly go on in the next row are put together.
 */
export function shapeTables({ blocks }: { readonly blocks: readonly Block[] }): Repair {
  const shaped = blocks.map((block) =>
    block.type === 'table' && block.header === null ? unwrap(block) : { blocks: [block], moved: [] },
  );
  return { blocks: shaped.flatMap((part) => part.blocks), moved: shaped.flatMap((part) => part.moved) };
}
