import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import type { Archive, Inspection, Plan } from '../archive/archive.ts';
import { isOneFill, markLook, type MarkBand } from '../site/mark-look.ts';
import { markShape } from '../site/mark-shape.ts';
import type { StripRow } from '../site/strip-layout.ts';
import type { TimeAxis } from '../site/time-axis.ts';
import type { Paint } from '../site/light-colours.ts';

/** One row of a strip as a still picture: the line of time and the marks on it, as `EntryMark.astro` draws them. */
export function stripRow(
  archive: Archive,
  { marks, baseline }: StripRow,
  axis: TimeAxis,
  spacing: number,
  paint: Paint,
): readonly ElementContent[] {
  const stems = marks.filter(({ y }) => y !== baseline);
  return [
    s('path', {
      d: `M${axis.start} ${baseline.toFixed(1)}H${axis.end}${stems.map(({ x, y }) => `M${x.toFixed(1)} ${baseline.toFixed(1)}V${y.toFixed(1)}`).join('')}`,
      stroke: paint('rule-strong'),
    }),
    ...marks.flatMap(({ entry, x, y }, index) =>
      mark(archive, entry, { x, y, size: spacing * 0.36, id: `m${index}-${baseline.toFixed(0)}`, paint }),
    ),
  ];
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Unique in the picture. */
  readonly id: string;
  readonly paint: Paint;
}

function mark(archive: Archive, entry: Inspection | Plan, { x, y, size, id, paint }: Place): readonly Element[] {
  const look = markLook(archive, entry);
  const d = markShape(look.mark, x, y, size);
  const [first] = look.bands;
  if (first === undefined) {
    const strokeDasharray = look.outline === 'ungraded' ? undefined : '4 3';
    return [s('path', { d, fill: paint('paper'), stroke: paint('ink'), strokeWidth: 2, strokeDasharray })];
  }
  if (isOneFill(look.bands)) return [s('path', { d, ...fillOf(first, paint) })];
  const height = (size * 2) / look.bands.length;
  // Each band runs a little under the next, so that no paper shows between them.
  const overlap = 0.5;
  return [
    s('clipPath', { id }, s('path', { d })),
    s(
      'g',
      { clipPath: `url(#${id})` },
      ...look.bands.map((band, index) =>
        s('rect', {
          x: x - size,
          y: y - size + index * height,
          width: size * 2,
          height: height + overlap,
          ...fillOf(band, paint),
        }),
      ),
    ),
  ];
}

function fillOf(band: MarkBand, paint: Paint): Record<string, string | number> {
  if (band.type === 'absence') return { fill: paint('paper'), stroke: paint('absence'), strokeDasharray: '3 2' };
  const colour = paint(`grade-${band.step}`);
  return band.hatched ? { fill: paint('paper'), stroke: colour, strokeWidth: 3 } : { fill: colour };
}
