/** A line of the table: one bar and what was measured against it. */
export interface Row {
  readonly what: string;
  readonly bar: string;
  readonly measured: string;
  /** Whether the bar is met; null where there is none. */
  readonly met: boolean | null;
}

/** Prints rows as one table. */
export function printRows(rows: readonly Row[]): void {
  const words = (met: boolean | null) => (met === null ? '' : met ? 'yes' : 'NO');
  console.table(
    Object.fromEntries(rows.map(({ what, bar, measured, met }) => [what, { bar, measured, 'met?': words(met) }])),
  );
}
