import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Archive } from '../archive/archive.ts';
import type { Authority } from '../archive/authority.ts';
import { comparison } from '../archive/comparison.ts';
import { dateBounds } from '../archive/edtf-date.ts';
import type { Grade } from '../archive/grade.ts';
import { latestGraded } from '../archive/latest.ts';
import { overallLast } from '../archive/overall.ts';
import { timelineOf } from '../archive/timeline.ts';
import { placedAt, visitMonth } from '../archive/visit-words.ts';
import { sharesStep } from '../site/grade-look.ts';
import { meterBars } from '../site/grade-meter.ts';
import type { Paint } from '../site/light-colours.ts';
import { cardSize } from '../site/social-card.ts';
import { stripLayout } from '../site/strip-layout.ts';
import { cardMargin, framedCard, sizeFor, words } from './card-frame.ts';
import { stripRow } from './strip-drawing.ts';

const gradesTop = 250;
const gradesHeight = 210;
const stripMiddle = 516;
const spacing = 30;
/** Room for a year at either end of the strip. */
const yearWidth = 70;
const meterScale = 1.7;

/**
 * The picture of an authority for shared links: its latest known grades by area with their date, in words, and its
 * inspections on a line of time. It names no figure but dates (fairness.md, “Small numbers of children”).
 * @returns an SVG document
 */
export function authorityCard(archive: Archive, authority: Authority, paint: Paint): string {
  const graded = latestGraded(archive, authority.slug);
  const width = cardSize.width - 2 * cardMargin;
  const told =
    graded === null
      ? 'No graded inspection of its services for children is known here.'
      : `Services for children, as inspectors last graded them: ${visitMonth(graded)}`;
  return framedCard(archive.settings, paint, [
    words(authority.name, {
      x: cardMargin,
      y: 178,
      size: sizeFor(authority.name, width, 76),
      weight: 600,
      serif: true,
      fill: paint('ink'),
    }),
    words(told, { x: cardMargin, y: 230, size: 32, fill: paint('ink-soft') }),
    ...gradeLines(archive, authority, paint),
    ...strip(archive, authority, paint),
  ]);
}

function gradeLines(archive: Archive, authority: Authority, paint: Paint): readonly Element[] {
  const lines = overallLast(comparison(archive, [authority])).flatMap(({ concept, cells: [first] }) =>
    first?.cell.state === 'graded' && first.cell.judged.term.type === 'grade'
      ? [{ label: concept.label, grade: first.cell.judged.term }]
      : [],
  );
  const lineHeight = Math.min(46, gradesHeight / Math.max(lines.length, 1));
  const size = lineHeight < 36 ? 24 : 28;
  return lines.flatMap(({ label, grade }, index) => {
    const y = gradesTop + (index + 0.75) * lineHeight;
    return [
      words(label, { x: cardMargin, y, size, fill: paint('ink') }),
      ...gradeMark(archive, grade, cardSize.width * 0.53, y, size, paint),
    ];
  });
}

function gradeMark(archive: Archive, grade: Grade, x: number, y: number, size: number, paint: Paint): Element[] {
  const colour = paint(`grade-${grade.step}`);
  const hatched = sharesStep(archive, grade);
  const bars = meterBars(grade.step).map(({ reached, ...bar }) =>
    s('rect', {
      ...bar,
      fill: reached && !hatched ? colour : 'none',
      stroke: reached ? colour : paint('rule-strong'),
      strokeWidth: reached && hatched ? 2 : 0.75,
    }),
  );
  return [
    s('g', { transform: `translate(${x} ${y - 13 * meterScale}) scale(${meterScale})` }, ...bars),
    words(grade.label, { x: x + 66, y, size, weight: 600, fill: paint('ink') }),
  ];
}

function strip(archive: Archive, authority: Authority, paint: Paint): readonly Element[] {
  const { entries } = timelineOf(archive, authority.slug);
  if (entries.length === 0) return [];
  const until = dateBounds(archive.settings.checked).latest;
  const width = cardSize.width - 2 * cardMargin;
  const shape = { width: width - yearWidth, labelWidth: yearWidth, spacing, labelEvery: 1 };
  const { rows, axis } = stripLayout([authority], entries, until, shape);
  const [row] = rows;
  if (row === undefined) return [];
  const heights = row.marks.map(({ y }) => y);
  const rise = stripMiddle - (Math.min(...heights) + Math.max(...heights)) / 2;
  const year = (instant: number, x: number) =>
    words(String(new Date(instant).getUTCFullYear()), { x, y: row.baseline + 8, size: 24, fill: paint('ink-soft') });
  return [
    s(
      'g',
      { transform: `translate(${cardMargin} ${rise.toFixed(1)})` },
      year(Math.min(...entries.map(placedAt)), 0),
      year(until, width - yearWidth + 20),
      ...stripRow(archive, row, axis, spacing, paint),
    ),
  ];
}
