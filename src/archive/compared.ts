import type { Grade } from './grade.ts';
import type { Kind } from './kind.ts';

/** Something that stands on a line of time, as milliseconds since 1970 (UTC). */
interface Placed {
  /** The visit's first day. */
  readonly at: number;
  /** When it was certainly public. */
  readonly published: number;
}

/** One grade of an authority in one row. */
export interface ComparedGrade extends Placed {
  /** 1 the best, 4 the worst. */
  readonly step: Grade['step'];
  readonly label: string;
  /** Whether the grade shares its step with another and is not the same (adequate). */
  readonly onSharedStep: boolean;
  /** Whether a line may join it to the grade before it: the same area on the same scale, judged twice in a row. */
  readonly joins: boolean;
}

/** One inspection or visit of an authority. */
export interface ComparedVisit extends Placed {
  readonly kind: string;
  readonly mark: Kind['mark'];
  /** The framework's name; null for a visit that gave no grade. */
  readonly framework: string | null;
}

/** What a picture of a comparison needs to know of one authority. Plain data: a page can fetch it. */
export interface ComparisonSeries {
  readonly name: string;
  /** What is held of it, in a sentence. */
  readonly coverage: string;
  /** Who published the grades, as far as the records say. */
  readonly publishers: readonly string[];
  /** Every row of comparison, the same for all authorities, overall last; with its grades, oldest first. */
  readonly rows: readonly { readonly label: string; readonly grades: readonly ComparedGrade[] }[];
  /** Every known inspection and visit, oldest first. */
  readonly visits: readonly ComparedVisit[];
}

/** The series as the record stood: what was certainly public by an instant. A line never joins over what is left out. */
export function seriesAsAt(series: ComparisonSeries, asAt: number): ComparisonSeries {
  const isPublic = ({ published }: Placed) => published <= asAt;
  return {
    ...series,
    rows: series.rows.map(({ label, grades }) => ({
      label,
      grades: grades.flatMap((grade, index) => {
        const before = grades[index - 1];
        const joins = grade.joins && before !== undefined && isPublic(before);
        return isPublic(grade) ? [{ ...grade, joins }] : [];
      }),
    })),
    visits: series.visits.filter(isPublic),
  };
}
