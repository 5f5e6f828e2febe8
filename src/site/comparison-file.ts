/** Rows of a comparison as lines of CSV without their end, and without the day as at which they stand. */
export interface ComparisonLines {
  readonly header: string;
  readonly lines: readonly string[];
}

/**
 * A comparison as a CSV file (RFC 4180, CRLF), each row with the day as at which it stands.
 * @param asAt the last day on which a document counted may have been published, `YYYY-MM-DD`
 */
export function comparisonFile(columns: readonly ComparisonLines[], asAt: string): string {
  const rows = columns.flatMap(({ lines }) => lines).map((line) => `${asAt},${line}`);
  return [`as_at,${columns[0]?.header ?? ''}`, ...rows].map((line) => `${line}\r\n`).join('');
}

/**
 * The name under which a comparison is saved: what it compares, and as at which day.
 * @param authorities slugs; none for every authority
 * @example comparisonFileName(['reading', 'slough'], '2019-01-01', 'csv') // 'comparison-reading-slough-2019-01-01.csv'
 */
export function comparisonFileName(authorities: readonly string[], asAt: string, ending: 'csv' | 'svg'): string {
  return `${['comparison', ...authorities, asAt].join('-')}.${ending}`;
}
