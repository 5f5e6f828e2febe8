import { plain, type Cell } from './block.ts';

/** A row of a table. */
export type Row = readonly Cell[];

/** The words of a cell; empty for a blank or missing one. */
export function cellText(row: Row | undefined, column: number): string {
  return plain(row?.[column] ?? []);
}

/** The columns of a row that are not blank. */
export function filledColumns(row: Row): number[] {
  return row.flatMap((cell, column) => (plain(cell) === '' ? [] : [column]));
}

/** The words of a row in reading order. */
export function rowText(row: Row): string {
  return row
    .map(plain)
    .filter((cell) => cell !== '')
    .join(' ');
}

/** The row with one cell replaced; cells that it lacks before that one are blank. */
export function withCell(row: Row, column: number, cell: Cell): Row {
  const width = Math.max(row.length, column + 1);
  return Array.from({ length: width }, (_, place) => (place === column ? cell : (row[place] ?? [])));
}

/** Rows of one width, without columns that are blank throughout. */
export function evenRows(rows: readonly Row[]): Row[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((row) => cellText(row, column) !== ''),
  );
  return rows.map((row) => columns.map((column) => row[column] ?? []));
}
