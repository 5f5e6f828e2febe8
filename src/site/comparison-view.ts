import type { Archive } from '../archive/archive.ts';
import type { Authority } from '../archive/authority.ts';
import { comparisonSeries } from '../archive/comparison-series.ts';
import { dateInWords } from '../archive/date-words.ts';
import { dateBounds } from '../archive/edtf-date.ts';
import type { ComparisonView } from './comparison-picture.ts';
import { mostCompared } from './comparison-address.ts';
import { absoluteLink } from './link.ts';
import { regionsOf } from './regions.ts';

/**
 * What a picture of authorities side by side shows: the record as it stands.
 * @param path the page that shows it
 */
export function comparisonView(
  archive: Archive,
  authorities: readonly Authority[],
  path: `/${string}`,
): ComparisonView {
  const { title, checked } = archive.settings;
  return {
    series: authorities.map((authority) => comparisonSeries(archive, authority)),
    until: dateBounds(checked).latest,
    source: `${title}, checked ${dateInWords(checked)}.`,
    asAt: null,
    address: absoluteLink(path),
  };
}

/** The authorities that the page of comparison shows when none are chosen: the first of the archive's own region. */
export function shownUnasked(archive: Archive): readonly Authority[] {
  return (regionsOf(archive)[0]?.authorities ?? []).slice(0, mostCompared);
}
