import type { Archive } from '../archive/archive.ts';
import type { Authority } from '../archive/authority.ts';

/** A region with its authorities in alphabetical order. */
export interface Region {
  readonly region: string;
  /** The region's name as part of an element's id. */
  readonly slug: string;
  readonly authorities: readonly Authority[];
}

/** The archive's regions: the one it is named after first, the others in alphabetical order. */
export function regionsOf({ authorities, settings }: Pick<Archive, 'authorities' | 'settings'>): readonly Region[] {
  const own = (region: string) => (region === settings.region ? 0 : 1);
  return [...new Set(authorities.map(({ region }) => region))]
    .sort((a, b) => own(a) - own(b) || a.localeCompare(b, 'en-GB'))
    .map((region) => ({
      region,
      slug: region.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
      authorities: authorities.filter((authority) => authority.region === region),
    }));
}
