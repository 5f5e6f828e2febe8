import type { Grade } from '../archive/grade.ts';
import type { Judged } from '../archive/judged.ts';
import { runsOf, type AreaHistory } from '../archive/timeline.ts';
import type { Inspection } from '../archive/archive.ts';
import { placedAt } from '../archive/visit-words.ts';
import type { TimeAxis } from './time-axis.ts';

/** One grade on its lane. */
export interface GradePoint {
  readonly judged: Judged;
  readonly term: Grade;
  readonly x: number;
  readonly y: number;
  /** Where the line to the next judgement ends; null where the next one was another test, or there is none. */
  readonly next: { readonly x: number; readonly y: number } | null;
}

/** One row of the chart: a concept on four levels, the best on top. */
export interface GradeLane {
  readonly concept: AreaHistory['concept'];
  readonly top: number;
  readonly bottom: number;
  readonly levels: readonly number[];
  readonly points: readonly GradePoint[];
}

/** The first graded inspection under another framework than the one before it. */
export interface FrameworkStart {
  readonly name: string;
  readonly x: number;
}

export interface StepChart {
  readonly lanes: readonly GradeLane[];
  readonly frameworks: readonly FrameworkStart[];
  readonly height: number;
}

const laneHeight = 66;
const levelGap = 10;

/**
 * Lays out the grades of one authority by row over time. A line joins two judgements only where they follow one another
 * among the graded inspections and are of the same area on the same scale: none is drawn through different tests or gaps.
 * @param histories rows of grades, oldest first
 * @param inspections the graded inspections, oldest first
 * @param axis the axis of time, shared with the strip above
 */
export function stepChart(
  histories: readonly AreaHistory[],
  inspections: readonly Inspection[],
  axis: TimeAxis,
): StepChart {
  const lanes = histories.map((history, row): GradeLane => {
    const top = row * laneHeight;
    const level = (step: number) => top + 24 + (step - 1) * levelGap;
    const placed = runsOf(history, inspections).map((run) =>
      run.flatMap((judged) =>
        judged.term.type === 'grade'
          ? [{ judged, term: judged.term, x: axis.at(placedAt(judged.inspection)), y: level(judged.term.step) }]
          : [],
      ),
    );
    const points = placed.flatMap((run) =>
      run.map((point, index): GradePoint => {
        const next = run[index + 1];
        return { ...point, next: next === undefined ? null : { x: next.x, y: next.y } };
      }),
    );
    return {
      concept: history.concept,
      top,
      bottom: top + laneHeight,
      levels: [1, 2, 3, 4].map(level),
      points,
    };
  });
  const judgements = histories.flatMap(({ steps }) => steps.map(({ judged }) => judged));
  const frameworks = inspections.flatMap((inspection, index): FrameworkStart[] => {
    const before = inspections[index - 1];
    if (before?.framework === inspection.framework) return [];
    const framework = judgements.find((judged) => judged.inspection === inspection)?.framework;
    return framework === undefined ? [] : [{ name: framework.name, x: axis.at(placedAt(inspection)) }];
  });
  return { lanes, frameworks, height: lanes.length * laneHeight };
}
