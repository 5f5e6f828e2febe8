import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import type { ComparedGrade, ComparisonSeries } from '../archive/compared.ts';
import { inSentence } from '../archive/in-sentence.ts';
import type { Paint } from './light-colours.ts';
import { meter, meterSize } from './meter.ts';
import { linesOf, linesWithin, pictureMargin, publisherSentence, svgPicture, yearLines } from './svg-picture.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';
import { frameworksOf, visitKey, visitMarks, type VisitLine } from './visit-line.ts';

/** What is drawn, and what must be said with it. */
export interface ComparisonView {
  /** In the order in which they are set under one another. */
  readonly series: readonly ComparisonSeries[];
  /** The end of the axis, in milliseconds since 1970 (UTC). */
  readonly until: number;
  /** Source and day of the last check. */
  readonly source: string;
  /** As at which day the record is shown, in words; null for the record as it stands. */
  readonly asAt: string | null;
  /** The whole address of the page that shows it. */
  readonly address: string;
}

/** Whether there is anything to draw: a grade of at least one authority. */
export function isGradedView({ series }: Pick<ComparisonView, 'series'>): boolean {
  return series.some(({ rows }) => rows.some(({ grades }) => grades.length > 0));
}

const width = 1200;
const nameWidth = 150;
/** Room for the words of a grade given on the last day. */
const roomAtEnd = 100;
const rowHeight = 34;
const headHeight = 34;
const yearsHeight = 26;
const nameLetters = 20;

/**
 * Grades of several authorities over time, area by area, overall last: in each area a line for each authority, named at its
 * start, each grade with its meter and its word. A line joins two grades only where the same area was judged twice in a row.
 * @returns an SVG document; null where none of the authorities was ever graded
 */
export function comparisonPicture(view: ComparisonView, paint: Paint): string | null {
  const { series, until } = view;
  if (!isGradedView(view)) return null;
  const judged = (series[0]?.rows ?? []).flatMap(({ label }, row) => {
    const lines = series.map(({ rows }) => rows[row]?.grades ?? []);
    return lines.some((grades) => grades.length > 0) ? [{ heading: label, lines }] : [];
  });
  const first = Math.min(...series.flatMap(({ visits }) => visits.map(({ at }) => at)));
  const axis = timeAxis(first, until, pictureMargin + nameWidth, width - roomAtEnd, 1);
  const frameworks = frameworksOf(series.flatMap(({ visits }) => visits));
  const groups = [
    ...judged.map(({ heading, lines }) => ({
      heading,
      rows: lines.map((grades) => ({ marks: gradeMarks(grades, axis, paint), above: 0, below: 0 })),
    })),
    {
      heading: 'Every known inspection and visit',
      rows: series.map(({ visits }) => visitMarks(visits, frameworks, axis, paint)),
    },
  ];
  const tops = groups.reduce((all, { rows }) => [...all, (all.at(-1) ?? 0) + heightOf(rows)], [yearsHeight]);
  const end = tops.at(-1) ?? yearsHeight;
  const key = visitKey(
    series.flatMap(({ visits }) => visits),
    pictureMargin + nameWidth,
    width,
    paint,
  );
  const content = [
    ...yearLines(axis, 20, end, paint),
    ...groups.flatMap(({ heading, rows }, index) =>
      group(
        heading,
        rows.map((row, place) => ({ name: series[place]?.name ?? '', ...row })),
        tops[index] ?? yearsHeight,
        paint,
      ),
    ),
    s('g', { transform: `translate(0 ${end})` }, ...key.content),
  ];
  const names = inSentence(series.map(({ name }) => name));
  const title = `${names}: grades of children’s services${view.asAt === null ? '' : `, as published by ${view.asAt}`}`;
  return svgPicture({ title, notes: notesOf(view), content, height: end + key.height, width }, paint);
}

function notesOf({ series, source, address }: ComparisonView): readonly string[] {
  const publishers = [...new Set(series.flatMap((one) => one.publishers))];
  return [
    'Placed by the visit. A line joins two grades only where the same area was judged twice in a row; where the test changed, or no grade was given, there is none.',
    `${publisherSentence(publishers)}${source}`,
    ...series.map(({ name, coverage }) => `${name}: ${coverage}`),
    address,
  ];
}

interface Row extends VisitLine {
  readonly name: string;
}

/** How far a row reaches, with the room that its marks take off the line. */
const reach = ({ above, below }: VisitLine): number => rowHeight + above + below;

function heightOf(rows: readonly VisitLine[]): number {
  return rows.reduce((sum, row) => sum + reach(row), headHeight);
}

function group(heading: string, rows: readonly Row[], top: number, paint: Paint): Element[] {
  return [
    s('path', { d: `M${pictureMargin} ${top}H${width - pictureMargin}`, stroke: paint('rule-strong') }),
    s('text', { x: pictureMargin, y: top + 21, fontSize: 15, fontWeight: 600, fill: paint('ink') }, heading),
    ...rows.flatMap(({ name, marks, above }, index) => {
      const y = top + heightOf(rows.slice(0, index)) + above + rowHeight / 2 - 6;
      const lines = linesOf(name, nameLetters);
      return [
        ...lines.map((line, place) =>
          s(
            'text',
            { x: pictureMargin, y: y + 5 + (place - (lines.length - 1) / 2) * 15, fontSize: 13, fill: paint('ink') },
            line,
          ),
        ),
        s('g', { transform: `translate(0 ${y})` }, ...marks),
      ];
    }),
  ];
}

/** Words to the right of a mark, on as many lines as there is room for. */
function words(text: string, x: number, room: number, paint: Paint, weight: number): Element[] {
  const lines = linesWithin(text, room);
  return lines.map((line, index) =>
    s(
      'text',
      {
        x: x.toFixed(1),
        y: 5 + (index - lines.length + 1) * 12.5,
        fontSize: 12,
        fontWeight: weight,
        fill: paint('ink'),
        stroke: paint('paper'),
        strokeWidth: 3,
        paintOrder: 'stroke',
      },
      line,
    ),
  );
}

/** Lines run below the words, at the foot of the meters. */
const lineBelow = meterSize.height / 2 + 2;

function gradeMarks(grades: readonly ComparedGrade[], axis: TimeAxis, paint: Paint): ElementContent[] {
  const placed = grades.map((grade) => ({ grade, x: axis.at(grade.at) }));
  const lines = placed.flatMap(({ grade, x }, index) => {
    const before = placed[index - 1];
    if (!grade.joins || before === undefined) return [];
    const d = `M${before.x.toFixed(1)} ${lineBelow}H${x.toFixed(1)}`;
    return [s('path', { d, stroke: paint('ink-soft'), strokeWidth: 1.5 })];
  });
  const marks = placed.flatMap(({ grade, x }, index) => {
    const next = placed[index + 1]?.x ?? width;
    const start = x + meterSize.width / 2 + 5;
    return [
      meter(grade, x, 0, paint),
      ...words(grade.label, start, next - meterSize.width / 2 - start - 4, paint, 600),
    ];
  });
  return [...lines, ...marks];
}
