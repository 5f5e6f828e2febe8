/** A linear axis of time in drawing units. */
export interface TimeAxis {
  /** Where an instant (milliseconds since 1970, UTC) stands. */
  readonly at: (instant: number) => number;
  /** The first of January of each labelled year, with its place. */
  readonly years: readonly { readonly year: number; readonly x: number; readonly labelled: boolean }[];
  readonly start: number;
  readonly end: number;
}

/**
 * An axis from the January before the first instant to the end of the last, with room for a mark at both ends.
 * @param first the earliest instant shown
 * @param last the latest instant shown
 * @param start where the axis begins, in drawing units
 * @param end where it ends
 * @param labelEvery a year in so many carries a label
 */
export function timeAxis(first: number, last: number, start: number, end: number, labelEvery: number): TimeAxis {
  const firstYear = new Date(first).getUTCFullYear();
  const from = Date.UTC(firstYear, 0, 1);
  const span = Math.max(last - from, 1);
  const at = (instant: number) => start + ((instant - from) / span) * (end - start);
  const lastYear = new Date(last).getUTCFullYear();
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
    const year = firstYear + index;
    return { year, x: at(Date.UTC(year, 0, 1)), labelled: (lastYear - year) % labelEvery === 0 };
  });
  return { at, years, start, end };
}
