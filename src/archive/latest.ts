import type { Archive, Inspection } from './archive.ts';
import { isGraded } from './judged.ts';
import { onceFor } from './once-for.ts';
import { publishedBy } from './visit-words.ts';

/** The outcome of an inspection that is known to have been made, and nothing more: a slug of `content/outcomes.yaml`. */
export const unknownOutcome = 'not-known';

/** Sorted by authority once a list: every page asks, some of them hundreds of times. */
const byAuthority = onceFor((inspections: Archive['inspections']) =>
  Map.groupBy(inspections, ({ authority }) => authority),
);

/**
 * An authority's inspections of every kind, oldest first.
 * @param asAt only those certainly published by this instant (milliseconds since 1970, UTC)
 */
export function inspectionsOf(archive: Archive, authority: string, asAt = Infinity): readonly Inspection[] {
  const all = byAuthority(archive.inspections).get(authority) ?? [];
  return asAt === Infinity ? all : all.filter((entry) => publishedBy(entry) <= asAt);
}

/** The newest inspection of an authority that awarded grades; null where none is known. */
export function latestGraded(archive: Archive, authority: string, asAt = Infinity): Inspection | null {
  return inspectionsOf(archive, authority, asAt).findLast((entry) => isGraded(archive, entry)) ?? null;
}

/**
 * The newest inspection of an authority that ended with an outcome in place of grades, such as one of special needs in the
 * whole area; where its outcome is not known, after it the newest one whose outcome is. Empty where none is known.
 */
export function latestOutcomes(archive: Archive, authority: string): readonly Inspection[] {
  const ended = inspectionsOf(archive, authority).filter(({ outcome }) => outcome !== undefined);
  const isKnown = ({ outcome }: Inspection) => outcome !== unknownOutcome;
  return [...new Set([ended.at(-1), ended.findLast(isKnown)])].filter((inspection) => inspection !== undefined);
}

/** The newest inspection or visit of an authority, of any kind; null where none is known. */
export function latestVisit(archive: Archive, authority: string, asAt = Infinity): Inspection | null {
  return inspectionsOf(archive, authority, asAt).at(-1) ?? null;
}
