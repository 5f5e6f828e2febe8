import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import type { ComparedVisit } from '../archive/compared.ts';
import { markShape } from './mark-shape.ts';
import type { Paint } from './light-colours.ts';
import { staggered } from './staggered.ts';
import type { TimeAxis } from './time-axis.ts';

/** The frameworks of graded inspections in the order of time: their places are the numbers that marks carry. */
export function frameworksOf(visits: readonly ComparedVisit[]): readonly string[] {
  const inTime = visits.toSorted((a, b) => a.at - b.at);
  return [...new Set(inTime.flatMap(({ framework }) => framework ?? []))];
}

const markSize = 7;
/** The least distance between the middles of two marks, which have an outline: none lies on another. */
const spacing = 2 * markSize + 3;

/** Inspections and visits on a line, with the room that marks set off it take above and below. */
export interface VisitLine {
  /** Drawn about the height 0. */
  readonly marks: readonly ElementContent[];
  readonly above: number;
  readonly below: number;
}

/**
 * Inspections and visits on a line; a graded one carries the number of its framework. Of marks too close to stand side by
 * side, the later is set off the line, on a stalk, at its own time.
 */
export function visitMarks(
  visits: readonly ComparedVisit[],
  frameworks: readonly string[],
  axis: TimeAxis,
  paint: Paint,
): VisitLine {
  const xs = visits.map(({ at }) => axis.at(at));
  const heights = staggered(xs, spacing).map((lane) => lane * spacing);
  const line = s('path', { d: `M${axis.start} 0H${axis.end}`, stroke: paint('rule-strong'), strokeWidth: 0.75 });
  const marks = visits.map(({ mark, framework }, index) => {
    const [x = 0, y = 0] = [xs[index], heights[index]];
    const stalk = { d: `M${x.toFixed(1)} 0V${y}`, stroke: paint('rule-strong'), strokeWidth: 0.75 };
    return s(
      'g',
      ...(y === 0 ? [] : [s('path', stalk)]),
      s('path', {
        d: markShape(mark, x, y, markSize),
        fill: paint(framework === null ? 'paper' : 'ink'),
        stroke: paint('ink'),
        strokeWidth: 1.25,
      }),
      ...(framework === null ? [] : [numeral(frameworks.indexOf(framework) + 1, x, y + 4, paint)]),
    );
  });
  return { marks: [line, ...marks], above: -Math.min(0, ...heights), below: Math.max(0, ...heights) };
}

function numeral(number: number, x: number, y: number, paint: Paint): Element {
  return s(
    'text',
    { x: x.toFixed(1), y, fontSize: 11, fontWeight: 600, textAnchor: 'middle', fill: paint('paper') },
    String(number),
  );
}

interface KeyEntry {
  readonly label: string;
  readonly mark: ComparedVisit['mark'];
  /** The number of a framework; null for a visit without grades. */
  readonly number: number | null;
}

/**
 * What marks of visits mean, on as many lines as that takes, drawn down from the height 0.
 * @param start where lines begin
 * @param end where they end
 */
export function visitKey(
  visits: readonly ComparedVisit[],
  start: number,
  end: number,
  paint: Paint,
): { readonly content: readonly Element[]; readonly height: number } {
  const graded = frameworksOf(visits).map((label, index): KeyEntry => ({ label, mark: 'square', number: index + 1 }));
  const ungraded = new Map(
    visits.flatMap(({ kind, mark, framework }) =>
      framework === null ? [[kind, { label: `${kind} (no grade)`, mark, number: null }] as const] : [],
    ),
  );
  let x = start;
  let y = 24;
  const content = [...graded, ...ungraded.values()].map(({ label, mark, number }) => {
    const room = 36 + label.length * 6.6;
    if (x + room > end) {
      x = start;
      y += 22;
    }
    const shape = s('path', {
      d: markShape(mark, x, y - 4, number === null ? 5.5 : markSize),
      fill: paint(number === null ? 'paper' : 'ink'),
      stroke: paint('ink'),
    });
    const text = s('text', { x: x + 13, y, fontSize: 12, fill: paint('ink-soft') }, label);
    const inside = number === null ? [] : [numeral(number, x, y, paint)];
    x += room;
    return s('g', shape, ...inside, text);
  });
  return { content, height: y + 12 };
}
