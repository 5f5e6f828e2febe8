import { stringify } from 'csv-stringify/sync';
import type { Archive } from '../archive/archive.ts';
import type { Authority } from '../archive/authority.ts';
import { comparisonRecords, type AddressOfSource } from '../archive/comparison-record.ts';
import { comparisonFile, type ComparisonLines } from './comparison-file.ts';
import { gradeSource } from './grade-source.ts';
import { absoluteLink } from './link.ts';

const sourceOf: AddressOfSource = (place) => new URL(gradeSource(place).href, absoluteLink('/')).href;

/**
 * The rows of one authority's column as lines of CSV (RFC 4180). A cell that a spreadsheet would take for a formula is
 * preceded by an apostrophe.
 * @param asAt as the record stood at this instant (milliseconds since 1970, UTC)
 */
export function comparisonLines(archive: Archive, authority: Authority, asAt?: number): ComparisonLines {
  const records = comparisonRecords(archive, authority, sourceOf, asAt);
  const [header = '', ...lines] = [
    Object.keys(records[0] ?? {}),
    ...records.map((record) => Object.values(record)),
  ].map((cells) => stringify([cells], { eof: false, escape_formulas: true }));
  return { header, lines };
}

/** The newest grades of authorities as a CSV file, as at the day on which the publisher's lists were last checked. */
export function comparisonCsv(archive: Archive, authorities: readonly Authority[]): string {
  const columns = authorities.map((authority) => comparisonLines(archive, authority));
  return comparisonFile(columns, archive.settings.checked);
}
