import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Archive, Inspection } from '../archive/archive.ts';
import type { Authority } from '../archive/authority.ts';
import { dateBounds } from '../archive/edtf-date.ts';
import { overallLast } from '../archive/overall.ts';
import { areaHistories, gradedInspections } from '../archive/timeline.ts';
import { placedAt } from '../archive/visit-words.ts';
import { gradeSeries } from '../archive/grade-series.ts';
import { sharesStep } from './grade-look.ts';
import type { Paint } from './light-colours.ts';
import { stepChart, type GradeLane, type StepChart } from './step-chart.ts';
import { wideStrip } from './strip-layout.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';

/** Where the chart begins, below the picture's title and the years. */
const chartTop = 78;
const margin = 20;
const lineHeight = 18;
/** Names of frameworks take turns on so many lines, so that near ones stay apart. */
const frameworkLines = 3;
/** What the longest grade takes beside its mark in a wide font: the last one stands to the right of the axis. */
const roomForGrade = 170;
/** About how many letters of the small type fit into a line of the picture. */
const lettersInLine = 150;

/** Breaks words into lines of about so many letters. */
function lines(words: string, letters: number): readonly string[] {
  return words.split(' ').reduce<string[]>((all, word) => {
    const longer = `${all.at(-1) ?? ''} ${word}`.trim();
    return all.length > 0 && longer.length <= letters ? [...all.slice(0, -1), longer] : [...all, word];
  }, []);
}

/**
 * The grades of one authority by area over time as a picture that stands alone: title, source, date and what is held are in
 * it, and its looks are attributes, so that it can be embedded under any policy.
 * @param paint the colours by token name
 * @param address the whole address of the authority's page
 * @returns an SVG document; null where no grade is known
 */
export function gradePicture(archive: Archive, authority: Authority, paint: Paint, address: string): string | null {
  const series = gradeSeries(archive, authority);
  const inspections = gradedInspections(archive, authority.slug);
  const [first] = inspections;
  if (series === null || first === undefined) return null;
  const { width, labelWidth } = wideStrip;
  const until = dateBounds(archive.settings.checked).latest;
  const axis = timeAxis(placedAt(first), until, labelWidth + margin, width - roomForGrade, 1);
  const chart = stepChart(overallLast(areaHistories(archive, authority.slug)), inspections, axis);
  const notes = [
    ...lines(
      'A line joins two grades only where the same area was judged twice in a row. Placed by the visit.',
      lettersInLine,
    ),
    ...lines([publishers(inspections), series.source].join(' ').trim(), lettersInLine),
    address,
  ];
  const chartEnd = chartTop + chart.height + (frameworkLines - 2) * 16;
  const height = chartEnd + notes.length * lineHeight + margin;
  const picture = s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      fontFamily: '"Source Sans 3", "Segoe UI", Arial, sans-serif',
      fontSize: 14,
    },
    s('title', series.title),
    s('desc', series.source),
    s('rect', { width, height, fill: paint('paper') }),
    s('text', { x: margin, y: 32, fontSize: 22, fontWeight: 600, fill: paint('ink') }, series.title),
    ...axis.years.map(({ year, x }) => s('text', { x, y: chartTop - 14, fill: paint('ink-soft') }, String(year))),
    s('g', { transform: `translate(0 ${chartTop})` }, ...chartContent(archive, chart, axis, paint)),
    ...notes.map((note, index) =>
      s('text', { x: margin, y: chartEnd + (index + 1) * lineHeight, fill: paint('ink-soft') }, note),
    ),
  );
  const writer = unified().use(rehypeStringify, { space: 'svg', closeEmptyElements: true });
  return `${writer.stringify({ type: 'root', children: [picture] })}\n`;
}

/** Who published the grades, as far as the records say. */
function publishers(inspections: readonly Inspection[]): string {
  const names = new Set(inspections.flatMap(({ source }) => source?.publisher ?? []));
  return names.size === 0 ? '' : `Grades as published by ${[...names].join(' and ')}.`;
}

function chartContent(archive: Archive, chart: StepChart, axis: TimeAxis, paint: Paint): ElementContent[] {
  const end = chart.lanes.at(-1)?.bottom ?? 0;
  return [
    ...axis.years.map(({ x }) =>
      s('path', { d: `M${x.toFixed(1)} 0V${end}`, stroke: paint('rule'), strokeWidth: 0.75 }),
    ),
    ...chart.frameworks.flatMap(({ name, x }, index) => {
      const low = end + 18 + (index % frameworkLines) * 16;
      return [
        s('path', { d: `M${(x - 9).toFixed(1)} 0V${low - 4}`, stroke: paint('ink-soft'), strokeDasharray: '3 3' }),
        s(
          'text',
          {
            x: x - 4,
            y: low,
            fill: paint('ink-soft'),
            fontSize: 13,
          },
          name,
        ),
      ];
    }),
    ...chart.lanes.flatMap((lane) => laneContent(archive, lane, axis, paint)),
  ];
}

function laneContent(
  archive: Archive,
  { concept, top, levels, points }: GradeLane,
  axis: TimeAxis,
  paint: Paint,
): Element[] {
  return [
    s('path', { d: `M${margin} ${top}H${axis.end + roomForGrade - margin}`, stroke: paint('rule-strong') }),
    ...lines(concept.label, 24).map((line, index) =>
      s('text', { x: margin, y: top + 24 + index * lineHeight, fontWeight: 600, fill: paint('ink') }, line),
    ),
    ...levels.map((y) => s('path', { d: `M${axis.start} ${y}H${axis.end}`, stroke: paint('rule'), strokeWidth: 0.5 })),
    ...points.flatMap(({ x, y, next }) =>
      next === null
        ? []
        : [
            s('path', {
              d: `M${x.toFixed(1)} ${y}H${next.x.toFixed(1)}V${next.y}`,
              fill: 'none',
              stroke: paint('ink-soft'),
              strokeWidth: 1.5,
            }),
          ],
    ),
    ...points.flatMap(({ x, y, term }) => {
      const colour = paint(`grade-${term.step}`);
      const fill = sharesStep(archive, term) ? paint('paper') : colour;
      return [
        s('rect', { x: x - 6, y: y - 6, width: 12, height: 12, fill, stroke: colour, strokeWidth: 2 }),
        s(
          'text',
          {
            x: x + 11,
            y: y - 8,
            fontSize: 13,
            fontWeight: 600,
            fill: paint('ink'),
            stroke: paint('paper'),
            strokeWidth: 3,
            paintOrder: 'stroke',
          },
          term.label,
        ),
      ];
    }),
  ];
}
