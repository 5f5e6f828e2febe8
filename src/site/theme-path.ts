import type { Archive, Inspection } from '../archive/archive.ts';
import { onceFor } from '../archive/once-for.ts';
import { wholeOf } from '../archive/part.ts';
import { markedParagraphs } from '../archive/theme-marks.ts';
import { isLongListing } from './long-listing.ts';

/** About what one passage comes to in a listing, compressed. */
const bytesOfPassage = 330;
/** The most authorities whose passages stand on one page: of more, nobody reads down to the last. */
const mostAuthorities = 24;

const splitThemes = onceFor((archive: Archive): ReadonlySet<string> => {
  const found = new Map<string, { passages: number; readonly authorities: Set<string> }>();
  for (const { id, authority } of [...archive.inspections, ...archive.plans]) {
    for (const { marks } of markedParagraphs(archive, id)) {
      for (const slug of new Set(marks.map((mark) => mark.theme))) {
        const here = found.get(slug) ?? { passages: 0, authorities: new Set() };
        here.passages += 1;
        here.authorities.add(authority);
        found.set(slug, here);
      }
    }
  }
  const isLong = ({ passages, authorities }: { passages: number; authorities: Set<string> }) =>
    authorities.size > mostAuthorities || isLongListing(passages, bytesOfPassage);
  return new Set([...found].filter(([, here]) => isLong(here)).map(([slug]) => slug));
});

/**
 * Whether the passages on a theme are split by authority, because one page of them in the whole archive would be too heavy or too long.
 * @param asked the archive, or any part of it
 */
export function isSplitTheme(asked: Archive, theme: string): boolean {
  return splitThemes(wholeOf(asked)).has(theme);
}

/** The id of the place on a theme's page at which an inspection's passages stand. */
export function documentAnchor({ id }: Pick<Inspection, 'id'>): string {
  return `in-${id.replace('/', '-')}`;
}

/** The page on which an authority's passages on a theme stand, with the place of one inspection's where it is given. */
export function themePath(
  archive: Archive,
  theme: string,
  authority: string,
  inspection?: Pick<Inspection, 'id'>,
): `/${string}` {
  const page = isSplitTheme(archive, theme) ? `/themes/${theme}/${authority}/` : `/themes/${theme}/`;
  return `${page as `/${string}`}#${inspection === undefined ? authority : documentAnchor(inspection)}`;
}
