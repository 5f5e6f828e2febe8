import { nearest } from './nearest.ts';
import { shown } from './problem.ts';
import type { Report } from './reporter.ts';

/**
 * Reports a slug that names nothing, with what is known and what may be meant.
 * @param slug the slug; an absent one names nothing and needs to name nothing
 * @param mend what to do where no slug that is known was meant
 */
export function mustBeKnown(
  report: Report,
  path: readonly PropertyKey[],
  slug: string | undefined,
  known: readonly string[],
  mend: string,
): void {
  if (slug === undefined || known.includes(slug)) return;
  const close = nearest(slug, known);
  const allowed = known.length === 0 ? 'none' : `one of: ${known.join(', ')}`;
  report(path, shown(slug), allowed, close === null ? mend : `did you mean "${close}"? Otherwise ${mend}`);
}
