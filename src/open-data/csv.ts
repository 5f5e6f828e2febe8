import { stringify } from 'csv-stringify/sync';
import type { Row, Table } from './table.ts';

/**
 * Rows as CSV after RFC 4180: UTF-8, CRLF. A cell that a spreadsheet would take for a formula is
 * preceded by an apostrophe (OWASP, CSV injection); missing values are empty.
 * @param header whether the line of the columns' names stands first
 */
export function toCsv({ schema }: Table, rows: readonly Row[], header: boolean): string {
  return stringify([...rows], {
    header,
    columns: Object.keys(schema.shape),
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: (value) => String(value) },
  });
}
