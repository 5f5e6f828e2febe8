import type { Archive, Inspection } from './archive.ts';
import type { Improvement } from './document.ts';
import { inspectionsOf } from './latest.ts';

/** What one document lists as having to improve. */
export interface ImprovementList {
  readonly inspection: Inspection;
  /** In the document's order; never empty. */
  readonly improvements: readonly Improvement[];
}

/**
 * What inspectors said must improve, from every held document of an authority that lists it, newest visit first.
 * A document without such a list is left out; none is invented for it.
 */
export function improvementLists(archive: Archive, authority: string): readonly ImprovementList[] {
  return inspectionsOf(archive, authority)
    .flatMap((inspection) => {
      const improvements = archive.textOf(inspection.id)?.improvements ?? [];
      return improvements.length === 0 ? [] : [{ inspection, improvements }];
    })
    .toReversed();
}
