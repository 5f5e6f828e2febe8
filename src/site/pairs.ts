import type { Authority } from '../archive/authority.ts';
import type { Region } from './regions.ts';

/**
 * Every pair of authorities within a region, each once, in the order of their names' slugs. Authorities whose region is
 * not recorded make none: any two of them would be a pair, by accident.
 */
export function pairsWithin(regions: readonly Region[]): readonly (readonly [Authority, Authority])[] {
  return regions.flatMap(({ authorities, isRecorded }) => {
    if (!isRecorded) return [];
    const sorted = authorities.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
    return sorted.flatMap((first, index) => sorted.slice(index + 1).map((second) => [first, second] as const));
  });
}

/** The address of a pair's page. */
export function pairPath(one: Authority, other: Authority): `/${string}` {
  const [first, second] = one.slug < other.slug ? [one, other] : [other, one];
  return `/compare/${first.slug}/${second.slug}/`;
}
