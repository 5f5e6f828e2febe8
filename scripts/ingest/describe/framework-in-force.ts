import { dateInWords } from '../../../src/archive/date-words.ts';
import type { Framework } from '../../../src/archive/framework.ts';
import type { Review } from '../../../src/archive/provenance.ts';

/** The framework that a date points to, and what is in doubt about it. */
export interface FrameworkInForce {
  readonly framework: Framework | null;
  readonly review: readonly Review[];
}

function doubt(why: string, seen?: string): readonly Review[] {
  return [{ field: 'framework', why, ...(seen === undefined ? {} : { seen }) }];
}

/**
 * The framework under which a visit took place: the last of those that include its kind and were first seen by that day.
 * Frameworks carry what the evidence shows (`firstSeen`, `lastSeen`), not official dates, so a day that lies between two
 * of them, or on which both were seen, is put under review.
 * @param day the visit's first day, or the letter's, `YYYY-MM-DD`; null where neither is known
 * @param family what the slugs of the frameworks in question begin with. @example 'ilacs'
 */
export function frameworkInForce(
  kind: string,
  day: string | null,
  frameworks: readonly Framework[],
  family: string,
): FrameworkInForce {
  const candidates = frameworks
    .filter(({ slug, kinds }) => slug.startsWith(family) && kinds.includes(kind))
    .sort((one, other) => (one.firstSeen < other.firstSeen ? -1 : 1));
  const [first] = candidates;
  if (first === undefined) return { framework: null, review: [] };
  if (day === null) return { framework: null, review: doubt('no date was found by which to tell the framework') };
  const place = candidates.findLastIndex(({ firstSeen }) => firstSeen <= day);
  const framework = candidates[place];
  if (framework === undefined) {
    return { framework: first, review: doubt('the date lies before the first document seen under any framework', day) };
  }
  const { lastSeen } = framework;
  const next = candidates[place + 1];
  const before = candidates[place - 1];
  if (lastSeen !== undefined && day > lastSeen) {
    const until = next === undefined ? '' : ` and before the first seen under “${next.name}”`;
    const why = `the date lies after the last document seen under “${framework.name}” (${dateInWords(lastSeen)})${until}`;
    return { framework, review: doubt(why, day) };
  }
  if (before?.lastSeen !== undefined && day <= before.lastSeen) {
    const why = `documents under “${before.name}” were seen until ${dateInWords(before.lastSeen)}, after the first under “${framework.name}”`;
    return { framework, review: doubt(why, day) };
  }
  return { framework, review: [] };
}
