import type { Archive, Inspection } from './archive.ts';
import { directionBetween, judgementsOf, type Direction, type Judged } from './judged.ts';
import { inspectionsOf } from './latest.ts';

/** One judgement of an inspection beside the earlier ones that bear on it. */
export interface GradeChange {
  readonly judged: Judged;
  /**
   * Earlier grades in the same row, newest first, back to the last one of the same area on the same scale. The first is
   * the one that a comparison of authorities names.
   */
  readonly earlier: readonly { readonly judged: Judged; readonly direction: Direction }[];
}

function changeOf(judged: Judged, before: readonly Judged[]): GradeChange {
  const row = before.filter(({ area }) => area.concept === judged.area.concept).reverse();
  const compared = row.flatMap((then) => {
    const direction = directionBetween(then, judged);
    return direction === null ? [] : [{ judged: then, direction }];
  });
  const same = compared.findIndex(({ direction }) => direction !== 'judged-differently');
  return { judged, earlier: same === -1 ? compared : compared.slice(0, same + 1) };
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
