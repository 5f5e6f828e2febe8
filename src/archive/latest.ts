import type { Archive, Inspection } from './archive.ts';
import { isGraded } from './judged.ts';
import { publishedBy } from './visit-words.ts';

/**
 * An authority's inspections of every kind, oldest first.
 * @param asAt only those certainly published by this instant (milliseconds since 1970, UTC)
 */
export function inspectionsOf(archive: Archive, authority: string, asAt = Infinity): readonly Inspection[] {
  return archive.inspections.filter((entry) => entry.authority === authority && publishedBy(entry) <= asAt);
}

/** The newest inspection of an authority that awarded grades; null where none is known. */
export function latestGraded(archive: Archive, authority: string, asAt = Infinity): Inspection | null {
  return inspectionsOf(archive, authority, asAt).findLast((entry) => isGraded(archive, entry)) ?? null;
}

/** The newest inspection or visit of an authority, of any kind; null where none is known. */
export function latestVisit(archive: Archive, authority: string, asAt = Infinity): Inspection | null {
  return inspectionsOf(archive, authority, asAt).at(-1) ?? null;
}
