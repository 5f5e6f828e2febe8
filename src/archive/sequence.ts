import type { Archive, Inspection, Plan } from './archive.ts';
import { inspectionsOf } from './latest.ts';

/** How an inspection stands among the others of its authority. */
export interface Sequence {
  /** The inspection or visit before it in time, of any kind; null for the first that is known. */
  readonly previous: Inspection | null;
  /** The one after it; null for the last that is known. */
  readonly next: Inspection | null;
  /** The inspection whose outcome it follows up; null where none is recorded. */
  readonly follows: Inspection | null;
  /** Visits that follow up this one's outcome, in order of time. */
  readonly followedBy: readonly Inspection[];
  /** Councils' plans that answer it. */
  readonly answeredBy: readonly Plan[];
}

/** What came before an inspection of the same authority and after it, and what it is tied to by its documents. */
export function sequenceOf(archive: Archive, inspection: Inspection): Sequence {
  const all = inspectionsOf(archive, inspection.authority);
  const place = all.findIndex(({ id }) => id === inspection.id);
  return {
    previous: all[place - 1] ?? null,
    next: all[place + 1] ?? null,
    follows: archive.inspections.find(({ id }) => id === inspection.follows) ?? null,
    followedBy: archive.inspections.filter(({ follows }) => follows === inspection.id),
    answeredBy: archive.plans.filter(({ follows }) => follows === inspection.id),
  };
}
