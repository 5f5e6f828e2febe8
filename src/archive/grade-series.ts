import type { Archive, Inspection } from './archive.ts';
import type { Authority } from './authority.ts';
import { coverageOf, coverageSentence } from './coverage.ts';
import { dateInWords } from './date-words.ts';
import { dateBounds } from './edtf-date.ts';
import type { Grade } from './grade.ts';
import { frameworkOf, isGraded } from './judged.ts';
import type { Kind } from './kind.ts';
import { inspectionsOf } from './latest.ts';
import { overallLast } from './overall.ts';
import { areaHistories, gradedInspections, runsOf } from './timeline.ts';
import { placedAt, visitDates } from './visit-words.ts';

/** One grade of a series. */
export interface SeriesPoint {
  /** Milliseconds since 1970 (UTC): the visit's first day. */
  readonly at: number;
  /** 1 the best, 4 the worst. */
  readonly step: Grade['step'];
  /** Grade, dates and framework in words. */
  readonly words: string;
  /** Whether the grade shares its step with another and is not the same (adequate). */
  readonly onSharedStep: boolean;
}

/** What the interactive chart draws: the same numbers as the table beside it. */
export interface GradeSeries {
  readonly title: string;
  /** Source, date of the last check and what is held, to stand in a saved picture. */
  readonly source: string;
  /** The labels of the grades on each step, best first. */
  readonly steps: readonly (readonly string[])[];
  /** The end of the axis, in milliseconds since 1970 (UTC). */
  readonly until: number;
  readonly areas: readonly {
    readonly label: string;
    /** The name at the end of its line. */
    readonly shortLabel: string;
    /** Runs that a line may join; between two runs the area was judged differently, or not at all. */
    readonly runs: readonly (readonly SeriesPoint[])[];
  }[];
  /** Where a graded inspection came under another framework than the one before it. */
  readonly frameworks: readonly { readonly at: number; readonly name: string }[];
  /** Visits without a grade by kind, in the kinds' order. */
  readonly visits: readonly {
    readonly label: string;
    readonly mark: Kind['mark'];
    readonly dates: readonly { readonly at: number; readonly words: string }[];
  }[];
}

function frameworkStarts(archive: Archive, inspections: readonly Inspection[]): GradeSeries['frameworks'] {
  return inspections.flatMap((inspection, index) => {
    const framework = frameworkOf(archive, inspection);
    const isNew = framework !== null && inspections[index - 1]?.framework !== inspection.framework;
    return isNew ? [{ at: placedAt(inspection), name: framework.name }] : [];
  });
}

function visitsByKind(archive: Archive, authority: string): GradeSeries['visits'] {
  const ungraded = inspectionsOf(archive, authority).filter((entry) => !isGraded(archive, entry));
  return archive.kinds.flatMap(({ slug, plural, mark }) => {
    const dates = ungraded
      .filter(({ kind }) => kind === slug)
      .map((entry) => ({ at: placedAt(entry), words: visitDates(entry) ?? dateInWords(entry.date) }));
    return dates.length === 0 ? [] : [{ label: `${plural} (no grade)`, mark, dates }];
  });
}

/** The grades of an authority as series over time; null where none is known. */
export function gradeSeries(archive: Archive, authority: Authority): GradeSeries | null {
  const inspections = gradedInspections(archive, authority.slug);
  const areas = overallLast(areaHistories(archive, authority.slug)).map((history) => ({
    label: history.concept.label,
    shortLabel: history.concept.short ?? history.concept.label,
    runs: runsOf(history, inspections).map((run) =>
      run.flatMap(({ term, inspection, framework }): SeriesPoint[] => {
        if (term.type !== 'grade') return [];
        const words = `${term.label}, ${visitDates(inspection) ?? dateInWords(inspection.date)} (${framework.name})`;
        const first = archive.grades.find((other) => other.type === 'grade' && other.step === term.step);
        return [{ at: placedAt(inspection), step: term.step, words, onSharedStep: first?.slug !== term.slug }];
      }),
    ),
  }));
  const drawn = areas.filter(({ runs }) => runs.length > 0);
  if (drawn.length === 0) return null;
  const { settings, grades } = archive;
  return {
    title: `${authority.name}: grades of children’s services`,
    source: `${settings.title}, checked ${dateInWords(settings.checked)}. ${coverageSentence(coverageOf(archive, authority.slug))}`,
    steps: [1, 2, 3, 4].map((step) =>
      grades.flatMap((term) => (term.type === 'grade' && term.step === step ? [term.label] : [])),
    ),
    until: dateBounds(settings.checked).latest,
    areas: drawn,
    frameworks: frameworkStarts(archive, inspections),
    visits: visitsByKind(archive, authority.slug),
  };
}
