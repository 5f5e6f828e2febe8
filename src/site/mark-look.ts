import type { Archive, Inspection, Plan } from '../archive/archive.ts';
import { judgementsOf, type Judged } from '../archive/judged.ts';
import type { Kind } from '../archive/kind.ts';
import { overallConcept } from '../archive/overall.ts';
import { sharesStep } from './grade-look.ts';

/** What a mark says of one judged area: a step of the order, or that there is no grade. */
export type MarkBand =
  { readonly type: 'grade'; readonly step: number; readonly hatched: boolean } | { readonly type: 'absence' };

/** How an entry looks as a mark of a strip, wherever it is drawn. */
export interface MarkLook {
  readonly mark: Kind['mark'];
  /** From top to bottom, one an area graded; none where the entry awards no grade or none is known. */
  readonly bands: readonly MarkBand[];
  readonly outline: 'graded' | 'council' | 'unknown' | 'ungraded';
}

/** Whether all bands of a mark look alike, so that one fill shows them. */
export function isOneFill(bands: readonly MarkBand[]): boolean {
  return bands.every((band) => JSON.stringify(band) === JSON.stringify(bands[0]));
}

/**
 * The look of an entry's mark: the kind's shape, with a band for each area's grade in the order of comparisons. The overall
 * grade shows only where no area was graded beside it (docs/decisions/0010).
 */
export function markLook(archive: Archive, entry: Inspection | Plan): MarkLook {
  const kind = archive.kinds.find(({ slug }) => slug === entry.kind);
  const judged = entry.voice === 'council' ? [] : judgementsOf(archive, entry);
  const areas = judged.filter(({ area }) => area.concept !== overallConcept);
  const place = ({ area }: Judged): number => {
    const index = archive.concepts.findIndex(({ slug }) => slug === area.concept);
    return index === -1 ? archive.concepts.length : index;
  };
  const bands = (areas.length > 0 ? areas : judged)
    .toSorted((a, b) => place(a) - place(b))
    .map(({ term }): MarkBand =>
      term.type === 'absence'
        ? { type: 'absence' }
        : { type: 'grade', step: term.step, hatched: sharesStep(archive, term) },
    );
  const ungraded = kind?.graded === true ? 'unknown' : 'ungraded';
  const outline = bands.length > 0 ? 'graded' : entry.voice === 'council' ? 'council' : ungraded;
  return { mark: kind?.mark ?? 'bar', bands, outline };
}
