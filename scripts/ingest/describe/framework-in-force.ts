import type { Framework } from '../../../src/archive/framework.ts';

/**
 * The framework of a kind that was in force on a day: the last of those that include the kind and were first seen by then.
 * @returns null where the day lies between what is known of two frameworks, or before all
 */
export function frameworkInForce(
  kind: string,
  day: string,
  frameworks: readonly Framework[],
  prefix: string,
): Framework | null {
  const candidates = frameworks
    .filter(({ slug, kinds }) => slug.startsWith(prefix) && kinds.includes(kind))
    .sort((one, other) => (one.firstSeen < other.firstSeen ? -1 : 1));
  const begun = candidates.filter(({ firstSeen }) => firstSeen <= day);
  return begun.at(-1) ?? candidates[0] ?? null;
}
