import type { Row } from './table.ts';

/** Takes the rows of a table a few at a time, in order, and makes one form of them: no archive's rows are all in memory at once. */
export interface RowSink {
  readonly add: (rows: readonly Row[]) => void;
  /** Says that no row follows. */
  readonly end: () => void;
}
