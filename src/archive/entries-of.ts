import type { Archive, Inspection, Plan } from './archive.ts';

/** Every inspection, visit and plan of the given authorities. */
export function entriesOf(
  { inspections, plans }: Pick<Archive, 'inspections' | 'plans'>,
  authorities: readonly { readonly slug: string }[],
): readonly (Inspection | Plan)[] {
  const slugs = new Set(authorities.map(({ slug }) => slug));
  return [...inspections, ...plans].filter(({ authority }) => slugs.has(authority));
}
