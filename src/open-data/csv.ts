import { stringify } from 'csv-stringify/sync';
import type { FilledTable } from './tables.ts';

/**
 * A table as CSV after RFC 4180: UTF-8, CRLF, a header line. A cell that a spreadsheet would take for a formula is
 * preceded by an apostrophe (OWASP, CSV injection); missing values are empty.
 */
export function toCsv({ table, rows }: FilledTable): string {
  return stringify([...rows], {
    header: true,
    columns: Object.keys(table.schema.shape),
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: (value) => String(value) },
  });
}
