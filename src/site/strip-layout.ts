import type { Inspection, Plan } from '../archive/archive.ts';
import type { Authority } from '../archive/authority.ts';
import { placedAt } from '../archive/visit-words.ts';
import { staggered } from './staggered.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';

/** A mark's place on a strip. */
export interface PlacedMark {
  readonly entry: Inspection | Plan;
  readonly x: number;
  readonly y: number;
}

/** One authority's row. */
export interface StripRow {
  readonly authority: Authority;
  /** The line on which time runs. */
  readonly baseline: number;
  readonly top: number;
  readonly bottom: number;
  readonly marks: readonly PlacedMark[];
}

export interface StripLayout {
  readonly width: number;
  readonly height: number;
  readonly axis: TimeAxis;
  readonly rows: readonly StripRow[];
}

/** How a strip is drawn, in drawing units. */
export interface StripShape {
  readonly width: number;
  /** Room for the rows' names on the left; 0 puts them above their rows. */
  readonly labelWidth: number;
  /** The least distance between the middles of two marks of a row: the size of a target. */
  readonly spacing: number;
  readonly labelEvery: number;
}

/** It shows from 1,280 px of window, where a unit is a little less than a pixel: targets stay above 24 px. */
export const wideStrip: StripShape = { width: 1200, labelWidth: 200, spacing: 24.5, labelEvery: 1 };
/** One row beside the latest grades of a wide table, where a unit is a little more than a pixel. */
export const rowStrip: StripShape = { width: 448, labelWidth: 1, spacing: 24, labelEvery: 2 };
/** At 320 px of window a unit is 0.8 pixels. */
export const narrowStrip: StripShape = { width: 360, labelWidth: 0, spacing: 30, labelEvery: 4 };

/** Room above and below the marks of a row. */
const rowPadding = 2;

/**
 * Places every entry of the given authorities: a row an authority, time from left to right by visit.
 * @param entries inspections and plans in any order
 * @param until the last instant shown, such as the day of the last check
 */
export function stripLayout(
  authorities: readonly Authority[],
  entries: readonly (Inspection | Plan)[],
  until: number,
  { width, labelWidth, spacing, labelEvery }: StripShape,
): StripLayout {
  const inTime = entries.map((entry) => ({ entry, instant: placedAt(entry) })).sort((a, b) => a.instant - b.instant);
  const margin = spacing / 2 + 1;
  const axis = timeAxis(inTime[0]?.instant ?? until, until, labelWidth + margin, width - margin, labelEvery);
  const header = 26;
  let top = header;
  const rows = authorities.map((authority): StripRow => {
    const own = inTime.filter(({ entry }) => entry.authority === authority.slug);
    const xs = own.map(({ instant }) => axis.at(instant));
    const placed = staggered(xs, spacing);
    const above = -Math.min(0, ...placed);
    const below = Math.max(0, ...placed);
    const name = labelWidth === 0 ? 24 : 0;
    const rowTop = top;
    const baseline = rowTop + name + (above + 0.5) * spacing + rowPadding;
    const bottom = baseline + (below + 0.5) * spacing + rowPadding;
    top = bottom;
    const marks = own.map(({ entry }, index) => ({
      entry,
      x: xs[index] ?? 0,
      y: baseline + (placed[index] ?? 0) * spacing,
    }));
    return { authority, baseline, top: rowTop, bottom, marks };
  });
  return { width, height: top + 2, axis, rows };
}
