import { stringify } from 'csv-stringify/sync';
import type { ComparisonRecord } from '../archive/comparison-record.ts';

/**
 * Rows of a comparison as CSV (RFC 4180, CRLF). A cell that a spreadsheet would take for a formula is preceded by an
 * apostrophe.
 * @param header whether the first line names the columns
 */
export function comparisonCsv(records: readonly ComparisonRecord[], header: boolean): string {
  return stringify([...records], { header, record_delimiter: 'windows', escape_formulas: true });
}
