import { dateBounds } from '../../src/archive/edtf-date.ts';
import type { Frontmatter, Inspected } from '../../src/archive/entry.ts';
import type { KnownEntry } from './archive-folder.ts';

/** What tells one inspection from another. */
export type Identity = Pick<Frontmatter, 'authority' | 'kind' | 'date' | 'inspected'>;

function boundsOf(inspected: Inspected): { earliest: number; latest: number } {
  if ('between' in inspected) return dateBounds(inspected.between);
  return { earliest: dateBounds(inspected.from ?? inspected.to).earliest, latest: dateBounds(inspected.to).latest };
}

/** Whether two visits can have had no day in common. */
export function areApart(one: Inspected, other: Inspected): boolean {
  const [first, second] = [boundsOf(one), boundsOf(other)];
  return first.earliest > second.latest || second.earliest > first.latest;
}

/** Whether two visits can have had a day in common. A span of months says too little to tell. */
function overlaps(one: Inspected, other: Inspected): boolean {
  return !('between' in one) && !('between' in other) && !areApart(one, other);
}

/**
 * The entry of the same inspection: same authority and kind, and the same date or visits that overlap.
 * @returns the best of them; a date that is the same counts before a visit that overlaps
 */
export function findRecord(identity: Identity, entries: Iterable<KnownEntry>): KnownEntry | null {
  const alike = [...entries].filter(
    ({ frontmatter }) => frontmatter.authority === identity.authority && frontmatter.kind === identity.kind,
  );
  const sameDate = alike.find(({ frontmatter }) => frontmatter.date === identity.date);
  const { inspected } = identity;
  const sameVisit = alike.find(
    ({ frontmatter }) =>
      inspected !== undefined && frontmatter.inspected !== undefined && overlaps(frontmatter.inspected, inspected),
  );
  return sameVisit ?? sameDate ?? null;
}
