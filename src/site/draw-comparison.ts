import { seriesAsAt, type ComparisonSeries } from '../archive/compared.ts';
import { comparisonPicture, type ComparisonView } from './comparison-picture.ts';
import { dayInWords } from './day-asked.ts';
import { lightPaint } from './light-paint.ts';
import { pagePaint } from './svg-picture.ts';

/** What a page says of its picture, whatever is chosen. */
export type ComparisonFrame = Pick<ComparisonView, 'until' | 'source' | 'address'>;

/** A picture of a choice: on the page in the page's colours, as a file in colours of its own. Null where none was graded. */
export interface DrawnComparison {
  readonly onPage: string | null;
  readonly file: string | null;
}

/**
 * Draws what a reader chose.
 * @param by the last day on which a document may have been published, `YYYY-MM-DD`; null for the record as it stands
 * @param query the part of the page's address that says the choice
 */
export function drawComparison(
  frame: ComparisonFrame,
  series: readonly ComparisonSeries[],
  by: string | null,
  query: string,
): DrawnComparison {
  const end = by === null ? Infinity : Date.parse(`${by}T23:59:59.999Z`);
  const view: ComparisonView = {
    series: series.map((one) => seriesAsAt(one, end)),
    until: Math.min(frame.until, end),
    source: frame.source,
    asAt: by === null ? null : dayInWords(by),
    address: `${frame.address}${query}`,
  };
  return { onPage: comparisonPicture(view, pagePaint), file: comparisonPicture(view, lightPaint) };
}
