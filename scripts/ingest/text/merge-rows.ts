import { tokenise } from '../../../src/text/words.ts';
import { join, plain } from './block.ts';
import { cellText, filledColumns, rowText, withCell, type Row } from './rows.ts';
import { isCutShort, isOpenEnded, startsMidSentence } from './sentence.ts';

/** Rows after cells that the source printed over several lines were put together, and the words that moved by it. */
export interface MergedRows {
  readonly rows: readonly Row[];
  readonly moved: readonly { readonly text: string; readonly rule: string }[];
}

const wrappedRow = 'wrapped-row';
const labelWords = 3;

/** Appends each cell of one row to the cell above. */
function mergeInto(row: Row, next: Row): Row {
  return filledColumns(next).reduce<Row>(
    (merged, column) => withCell(merged, column, join(merged[column] ?? [], next[column] ?? [])),
    row,
  );
}

/**
 * Puts together rows that belong together.
 * @param continues whether a row goes on with the one before, which may be several put together already
 */
function mergeWhere(rows: readonly Row[], continues: (before: Row, row: Row) => boolean): MergedRows {
  const groups: { merged: Row; printed: string[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && continues(last.merged, row)) {
      last.merged = mergeInto(last.merged, row);
      last.printed.push(rowText(row));
    } else {
      groups.push({ merged: row, printed: [rowText(row)] });
    }
  }
  const moved = groups
    .filter(({ merged, printed }) => tokenise(rowText(merged)).join(' ') !== tokenise(printed.join(' ')).join(' '))
    .map(({ merged }) => ({ text: rowText(merged), rule: wrappedRow }));
  return { rows: groups.map(({ merged }) => merged), moved };
}

/** Whether a row's only cell goes on mid-sentence with the cell above. */
function continuesCell(before: Row, row: Row): boolean {
  const [column, ...others] = filledColumns(row);
  return (
    column !== undefined &&
    others.length === 0 &&
    startsMidSentence(cellText(row, column)) &&
    isOpenEnded(cellText(before, column))
  );
}

/** Whether a short label goes on in the next row: "Improvement" alone, then "Commitments" beside its text. */
function continuesLabel(before: Row, row: Row): boolean {
  const isLabel = (cell: string) => cell !== '' && cell.split(' ').length <= labelWords && isOpenEnded(cell);
  return (
    filledColumns(before).join() === '0' &&
    filledColumns(row).length > 1 &&
    isLabel(cellText(before, 0)) &&
    isLabel(cellText(row, 0)) &&
    !isLabel(cellText(row, 1))
  );
}

/** Puts together the rows of any table, where a cell or a label plainly goes on in the next row. */
export function mergeContinuedRows(rows: readonly Row[]): MergedRows {
  return mergeWhere(rows, (before, row) => continuesCell(before, row) || continuesLabel(before, row));
}

const completeDate = /\b\d{4}\b|\beffect\b|\bongoing\b/i;
const dateStart =
  /^(?:immediate|end|spring|summer|autumn|winter|early|late|mid|january|february|march|april|may|june|july|august|september|sept|october|november|december|oct|nov|dec|jan|feb|mar|apr|jun|jul|aug|sep)\b/i;

/** Whether a due date stops before its year: "End Sept", or "Immediate" without "effect". */
function isUnfinishedDate(cell: string): boolean {
  return dateStart.test(cell) && !completeDate.test(cell);
}

/**
 * Whether a printed line of an action table goes on with the action before: nothing stands in its first cell, or the
 * action's words or its due date are plainly unfinished.
 */
function continuesAction(before: Row, row: Row): boolean {
  const action = cellText(before, 0);
  const more = cellText(row, 0);
  if (more === '') return true;
  if (!isOpenEnded(action)) return false;
  return startsMidSentence(more) || isCutShort(action) || isUnfinishedDate(cellText(before, 1));
}

/** Puts together the lines over which an action table (action, by when, by whom, …) prints one action. */
export function mergeActionRows(rows: readonly Row[]): MergedRows {
  return mergeWhere(rows, continuesAction);
}

/** Whether two rows look like one row printed over two lines, though it cannot be told for certain. */
export function looksWrapped(before: Row, row: Row): boolean {
  return isCutShort(cellText(before, 0)) && plain(row[0] ?? []) !== '';
}
