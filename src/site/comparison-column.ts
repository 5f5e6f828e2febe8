import type { ComparisonSeries } from '../archive/compared.ts';
import type { Directions } from '../archive/directions.ts';
import type { ComparisonLines } from './comparison-file.ts';

/** One authority's column of the comparison as it stood from an instant on. */
export interface ColumnState {
  /** From when, in milliseconds since 1970 (UTC); null for the time before anything was published. */
  readonly from: number | null;
  /** The cell's HTML by the concept's slug. */
  readonly cells: Readonly<Record<string, string>>;
  /** Concepts in which there is something to show. */
  readonly judged: readonly string[];
  /** The rows that went one way since the grade before, as an item of a list: its HTML, empty where none did. */
  readonly directions: Readonly<Record<keyof Directions, string>>;
  /** The column's rows as CSV. */
  readonly csv: ComparisonLines;
}

/** How old an authority's grades are and when it was last visited, as the record stood from an instant on. */
export interface AgeState {
  /** From when, in milliseconds since 1970 (UTC); null for the time before anything was published. */
  readonly from: number | null;
  /** The cell's HTML. */
  readonly html: string;
}

/** What the page of comparison fetches for an authority that is chosen: `/compare/columns/<authority>.json`. */
export interface ComparisonColumn {
  readonly slug: string;
  readonly name: string;
  /** The address of the authority's page. */
  readonly page: string;
  /** What is held of it, in a sentence. */
  readonly coverage: string;
  /** Oldest first. */
  readonly states: readonly ColumnState[];
  /** What a picture draws of it. */
  readonly series: ComparisonSeries;
  /** Oldest first. */
  readonly ages: readonly AgeState[];
}
