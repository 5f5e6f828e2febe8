import type { Archive, Inspection, Plan } from './archive.ts';
import { directionBetween, isGraded, type Direction, type Judged } from './judged.ts';
import { judgementsOfAuthority } from './comparison.ts';
import type { Concept } from './framework.ts';
import { inspectionsOf, latestGraded } from './latest.ts';
import { placedAt } from './visit-words.ts';

/** Everything known of an authority, in the order of time. */
export interface Timeline {
  /** Inspections, visits and the council's plans, oldest first, placed by visit. */
  readonly entries: readonly (Inspection | Plan)[];
  /** The newest graded inspection; null where none is known. */
  readonly latestGraded: Inspection | null;
  /** Inspections and visits after it, oldest first. */
  readonly since: readonly Inspection[];
}

/** A judgement in a row of the timeline, and what became of the one before it. */
export interface Step {
  readonly judged: Judged;
  /** Null for the first judgement of a row, or where one of the two is not a grade. */
  readonly direction: Direction | null;
}

/** The judgements of one row over time. */
export interface AreaHistory {
  readonly concept: Concept;
  /** Oldest first. */
  readonly steps: readonly Step[];
}

/** Everything known of an authority in the order of time. */
export function timelineOf(archive: Archive, authority: string): Timeline {
  const inspections = inspectionsOf(archive, authority);
  const plans = archive.plans.filter((plan) => plan.authority === authority);
  const graded = latestGraded(archive, authority);
  return {
    entries: [...inspections, ...plans].sort((a, b) => placedAt(a) - placedAt(b)),
    latestGraded: graded,
    since: graded === null ? inspections : inspections.slice(inspections.indexOf(graded) + 1),
  };
}

/** The grades of an authority by row over time; rows in which it was never judged are left out. */
export function areaHistories(archive: Archive, authority: string): readonly AreaHistory[] {
  const judged = judgementsOfAuthority(archive, authority);
  return archive.concepts
    .map((concept) => {
      const row = judged.filter(({ area }) => area.concept === concept.slug);
      const steps = row.map((here, index) => {
        const before = row[index - 1];
        return { judged: here, direction: before === undefined ? null : directionBetween(before, here) };
      });
      return { concept, steps };
    })
    .filter(({ steps }) => steps.length > 0);
}

/** The graded inspections of an authority, oldest first. */
export function gradedInspections(archive: Archive, authority: string): readonly Inspection[] {
  return inspectionsOf(archive, authority).filter((entry) => isGraded(archive, entry));
}

/**
 * Parts a row's grades into runs that a line may join: judgements of the same area on the same scale that follow one
 * another among the authority's graded inspections. Where the test changed, or an inspection gave no grade, a run ends.
 * @param inspections the authority's graded inspections, oldest first
 */
export function runsOf({ steps }: AreaHistory, inspections: readonly Inspection[]): readonly (readonly Judged[])[] {
  const place = new Map(inspections.map(({ id }, index) => [id, index]));
  const runs: Judged[][] = [];
  for (const { judged, direction } of steps) {
    if (judged.term.type !== 'grade') continue;
    const run = runs.at(-1);
    const before = run?.at(-1);
    const follows =
      before !== undefined &&
      (place.get(judged.inspection.id) ?? 0) - (place.get(before.inspection.id) ?? 0) === 1 &&
      (direction === 'better' || direction === 'worse' || direction === 'same');
    if (follows) run?.push(judged);
    else runs.push([judged]);
  }
  return runs;
}
