import type { Archive } from '../archive/archive.ts';
import type { Authority } from '../archive/authority.ts';

/** A region with its authorities in alphabetical order. */
export interface Region {
  /** The region's name in a heading. */
  readonly region: string;
  /** The same after a preposition. @example 'councils whose region is not recorded' */
  readonly inSentence: string;
  /** Whether its authorities say that they lie in it; councils without a recorded region have nothing in common. */
  readonly isRecorded: boolean;
  /** The region's name as part of an element's id. */
  readonly slug: string;
  readonly authorities: readonly Authority[];
}

/**
 * The archive's regions: the one it is named after first, the others in alphabetical order, last the authorities whose
 * region is not recorded.
 */
export function regionsOf({ authorities, settings }: Pick<Archive, 'authorities' | 'settings'>): readonly Region[] {
  const own = (region: string) => (region === settings.region ? 0 : 1);
  const names = [...new Set(authorities.flatMap(({ region }) => region ?? []))];
  const recorded = names
    .sort((a, b) => own(a) - own(b) || a.localeCompare(b, 'en-GB'))
    .map((region) => ({
      region,
      inSentence: region,
      isRecorded: true,
      slug: region.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
      authorities: authorities.filter((authority) => authority.region === region),
    }));
  const others = authorities.filter(({ region }) => region === undefined);
  if (others.length === 0) return recorded;
  const inSentence = 'councils whose region is not recorded';
  const unrecorded = { region: 'Region not recorded', inSentence, isRecorded: false, slug: 'region-not-recorded' };
  return [...recorded, { ...unrecorded, authorities: others }];
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
