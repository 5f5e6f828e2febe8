import { s } from 'hastscript';
import type { Archive } from '../archive/archive.ts';
import { dateBounds } from '../archive/edtf-date.ts';
import { entriesOf } from '../archive/entries-of.ts';
import type { Paint } from '../site/light-colours.ts';
import { regionsOf } from '../site/regions.ts';
import { cardSize } from '../site/social-card.ts';
import { stripLayout } from '../site/strip-layout.ts';
import { cardMargin, framedCard, sizeFor, words } from './card-frame.ts';
import { stripRow } from './strip-drawing.ts';

/** More rows than these could not be told apart at a card's size. */
const mostRows = 8;
const stripTop = 206;
const stripBottom = 560;
/** From the widest distance between marks to the narrowest that keeps them apart. */
const spacings = [32, 30, 28, 26, 24, 22, 20, 18] as const;

/** The picture of the site for shared links: what it is, and the strip of its first region where that is small enough. @returns an SVG document */
export function siteCard(archive: Archive, paint: Paint): string {
  const title = `What inspectors found in children’s services`;
  const place = archive.settings.region;
  const width = cardSize.width - 2 * cardMargin;
  const [region] = regionsOf(archive);
  const members = region?.authorities ?? [];
  const hasStrip = members.length > 0 && members.length <= mostRows;
  const heading = (text: string, y: number) =>
    words(text, {
      x: cardMargin,
      y,
      size: sizeFor(text, width, hasStrip ? 46 : 76),
      weight: 600,
      serif: true,
      fill: paint('ink'),
    });
  const headings = hasStrip
    ? [heading(`${title} in ${place}`, 150)]
    : [heading(title, 260), heading(`in ${place}`, 350)];
  return framedCard(archive.settings, paint, [...headings, ...(hasStrip ? strip(archive, members, paint) : [])]);
}

function strip(archive: Archive, members: Archive['authorities'], paint: Paint) {
  const entries = entriesOf(archive, members);
  const until = dateBounds(archive.settings.checked).latest;
  const layouts = spacings.map((spacing) => {
    const shape = { width: cardSize.width - 2 * cardMargin, labelWidth: 310, spacing, labelEvery: 1 };
    return { spacing, ...stripLayout(members, entries, until, shape) };
  });
  const heightOf = ({ rows }: (typeof layouts)[number]) => (rows.at(-1)?.bottom ?? 0) - (rows[0]?.top ?? 0);
  const layout = layouts.find((candidate) => heightOf(candidate) <= stripBottom - stripTop);
  if (layout === undefined) return [];
  const { rows, axis, spacing, width } = layout;
  const top = rows[0]?.top ?? 0;
  return [
    s(
      'g',
      { transform: `translate(${cardMargin} ${stripTop - top})` },
      ...rows.flatMap((row) => [
        s('path', { d: `M0 ${row.top.toFixed(1)}H${width}`, stroke: paint('rule') }),
        words(row.authority.name, {
          x: 0,
          y: row.baseline + 8,
          size: 24,
          weight: 600,
          serif: true,
          fill: paint('ink'),
        }),
        ...stripRow(archive, row, axis, spacing, paint),
      ]),
    ),
  ];
}
