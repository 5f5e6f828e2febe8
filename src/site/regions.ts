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

/** How many authorities a page can draw and still be light. */
const mostDrawn = 30;

/**
 * Parts regions into those whose strips and tables one page can show, and those that it only names. The first regions
 * come first; a region is never cut.
 */
export function regionsOnOnePage(regions: readonly Region[]): {
  readonly drawn: readonly Region[];
  readonly named: readonly Region[];
} {
  let room = mostDrawn;
  const drawn = regions.filter(({ authorities }) => {
    const fits = authorities.length <= room;
    if (fits) room -= authorities.length;
    return fits;
  });
  return { drawn, named: regions.filter((region) => !drawn.includes(region)) };
}
