import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Archive } from '../archive/archive.ts';
import { visitDates } from '../archive/visit-words.ts';
import { sharesStep } from './grade-look.ts';
import type { GradeLane, GradePoint, StepChart } from './step-chart.ts';
import type { Paint } from './light-colours.ts';
import { fits, linesOf, linesWithin } from './svg-picture.ts';
import type { TimeAxis } from './time-axis.ts';

const lettersInName = 24;
const nameLine = 18;
const wordLine = 14;
const half = 6;

/**
 * Draws grades over time: a lane an area, its name before it, a mark and a word a grade, a dashed line where another
 * framework begins.
 * @param left where lanes and their names begin
 * @param right where lanes end
 */
export function gradeLanes(
  archive: Archive,
  chart: StepChart,
  axis: TimeAxis,
  { left, right }: { readonly left: number; readonly right: number },
  paint: Paint,
): Element[] {
  const end = chart.lanes.at(-1)?.bottom ?? 0;
  return [
    ...chart.frameworks.map(({ x }) =>
      s('path', { d: `M${(x - 9).toFixed(1)} 0V${end}`, stroke: paint('ink-soft'), strokeDasharray: '3 3' }),
    ),
    ...chart.lanes.flatMap((lane) => [
      s('path', { d: `M${left} ${lane.top}H${right}`, stroke: paint('rule-strong') }),
      ...laneContent(archive, lane, axis, { left, right }, paint),
    ]),
    s('path', { d: `M${left} ${end}H${right}`, stroke: paint('rule-strong') }),
  ];
}

function laneContent(
  archive: Archive,
  { concept, top, levels, points }: GradeLane,
  axis: TimeAxis,
  { left, right }: { readonly left: number; readonly right: number },
  paint: Paint,
): Element[] {
  return [
    ...linesOf(concept.label, lettersInName).map((line, index) =>
      s('text', { x: left, y: top + 24 + index * nameLine, fontWeight: 600, fill: paint('ink') }, line),
    ),
    ...levels.map((y) => s('path', { d: `M${axis.start} ${y}H${axis.end}`, stroke: paint('rule'), strokeWidth: 0.5 })),
    ...points.flatMap((point) => stepFrom(point, paint)),
    ...points.map((point, index) => mark(archive, point, points[index + 1]?.x ?? right + half, paint)),
  ];
}

function stepFrom({ x, y, next }: GradePoint, paint: Paint): Element[] {
  if (next === null) return [];
  const d = `M${x.toFixed(1)} ${y}H${next.x.toFixed(1)}V${next.y}`;
  return [s('path', { d, fill: 'none', stroke: paint('ink-soft'), strokeWidth: 1.5 })];
}

/** A grade's mark with its word, on as many lines as the room before the next mark asks for. */
function mark(archive: Archive, { x, y, term, judged }: GradePoint, next: number, paint: Paint): Element {
  const colour = paint(`grade-${term.step}`);
  const fill = sharesStep(archive, term) ? paint('paper') : colour;
  const start = x + half + 5;
  const lines = linesWithin(term.label, next - half - start);
  // A word that is longer than the room at the end of the axis ends before its mark instead.
  const isBefore = lines.some((line) => !fits(line, next - half - start));
  const when = visitDates(judged.inspection) ?? '';
  return s(
    'g',
    s('title', `${judged.area.plain}: ${term.label}, ${when}, ${judged.framework.name}`),
    s('rect', {
      x: (x - half).toFixed(1),
      y: y - half,
      width: half * 2,
      height: half * 2,
      fill,
      stroke: colour,
      strokeWidth: 2,
    }),
    ...lines.map((line, index) =>
      s(
        'text',
        {
          x: (isBefore ? x - half - 4 : start).toFixed(1),
          textAnchor: isBefore ? 'end' : 'start',
          y: y - 8 + (index - lines.length + 1) * wordLine,
          fontSize: 13,
          fontWeight: 600,
          fill: paint('ink'),
          stroke: paint('paper'),
          strokeWidth: 3,
          paintOrder: 'stroke',
        },
        line,
      ),
    ),
  );
}
