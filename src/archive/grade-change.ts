import type { Archive, Inspection } from './archive.ts';
import { directionBetween, judgementsOf, type Direction, type Judged } from './judged.ts';
import { inspectionsOf } from './latest.ts';

/** One judgement of an inspection beside the earlier ones that bear on it. */
export interface GradeChange {
  readonly judged: Judged;
  /** The last earlier grade of the same area on the same scale; null where none is known. */
  readonly before: { readonly judged: Judged; readonly direction: Exclude<Direction, 'judged-differently'> } | null;
  /** Earlier grades in the same row under another definition or on another scale, since `before`, oldest first. */
  readonly judgedDifferently: readonly Judged[];
}

function changeOf(judged: Judged, earlier: readonly Judged[]): GradeChange {
  const judgedDifferently: Judged[] = [];
  for (const then of earlier.filter(({ area }) => area.concept === judged.area.concept).reverse()) {
    const direction = directionBetween(then, judged);
    if (direction === null) continue;
    if (direction !== 'judged-differently') {
      return { judged, before: { judged: then, direction }, judgedDifferently: judgedDifferently.reverse() };
    }
    judgedDifferently.push(then);
  }
  return { judged, before: null, judgedDifferently: judgedDifferently.reverse() };
}

/**
 * How an inspection's judgements stand to the earlier ones of the same authority. A direction is stated only between two
 * judgements of the same area (design rule "False direction"), even where others were given in between.
 * @returns one entry a judgement, in the framework's order; empty for a visit that gives none
 */
export function gradeChanges(archive: Archive, inspection: Inspection): GradeChange[] {
  const all = inspectionsOf(archive, inspection.authority);
  const place = all.findIndex(({ id }) => id === inspection.id);
  const earlier = all.slice(0, Math.max(place, 0)).flatMap((before) => judgementsOf(archive, before));
  return judgementsOf(archive, inspection).map((judged) => changeOf(judged, earlier));
}
