import type { Grade } from '../archive/grade.ts';
import type { GradeSeries } from '../archive/grade-series.ts';

/** A grade's band: as many rows as areas were ever given it, below the row of its name. */
export interface GradeBand {
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where things stand on the chart, counted in rows from the top. An area keeps a row of its own in each band, so that lines
 * of one grade never lie on one another and there is room for a name beside each.
 */
export interface ChartRows {
  /** The middle of an area's row in the band of a step. */
  readonly rowOf: (step: Grade['step'], area: number) => number;
  readonly bands: readonly GradeBand[];
  /** The middles of the name and of the marks of each kind of visit without a grade, in the series' order. */
  readonly visits: readonly { readonly name: number; readonly marks: number }[];
  readonly count: number;
}

const steps = [1, 2, 3, 4] as const;

/**
 * @param shown the indexes of the areas that are drawn
 * @param isNarrow whether names of visits stand above their marks instead of before them
 */
export function chartRows(series: GradeSeries, shown: readonly number[], isNarrow: boolean): ChartRows {
  const has = (area: number, step: number) => series.areas[area]?.runs.flat().some((point) => point.step === step);
  let top = 0;
  const banded = steps.map((step) => {
    const areas = shown.filter((area) => has(area, step));
    const band = { areas, name: bandName(series.steps[step - 1] ?? []), top, bottom: top + 1.2 + areas.length };
    top = band.bottom;
    return band;
  });
  const each = isNarrow ? 2 : 1;
  const visits = series.visits.map((_, index) => {
    const name = top + 0.7 + index * each;
    return { name, marks: name + each - 1 };
  });
  return {
    rowOf(step, area) {
      const band = banded[step - 1];
      return (band?.top ?? 0) + 1.5 + (band?.areas.indexOf(area) ?? 0);
    },
    bands: banded.map(({ name, top: start, bottom }) => ({ name, top: start, bottom })),
    visits,
    count: top + 0.3 + visits.length * each,
  };
}

/** The grades on one step: the first stands for it, others are marked by hollow marks. */
function bandName([first = '', ...others]: readonly string[]): string {
  return [first, ...others.map((other) => `${other.toLowerCase()} (hollow)`)].join(' · ');
}
