import { s } from 'hastscript';
import type { Archive } from '../archive/archive.ts';
import type { Authority } from '../archive/authority.ts';
import { comparisonSeries } from '../archive/comparison-series.ts';
import { dateBounds } from '../archive/edtf-date.ts';
import { gradeSeries } from '../archive/grade-series.ts';
import { overallLast } from '../archive/overall.ts';
import { areaHistories, gradedInspections } from '../archive/timeline.ts';
import { gradeLanes } from './grade-lanes.ts';
import { stepChart } from './step-chart.ts';
import { wideStrip } from './strip-layout.ts';
import type { Paint } from './light-colours.ts';
import { linesOf, pictureMargin, publisherSentence, svgPicture, yearLines } from './svg-picture.ts';
import { timeAxis } from './time-axis.ts';
import { frameworksOf, visitKey, visitMarks } from './visit-line.ts';

/** Where the lanes begin, below the years. */
const lanesTop = 26;
/** What the line of visits takes below them. */
const visitsHeight = 48;
/** What the longest grade takes beside its mark in a wide font: the last one stands to the right of the axis. */
const roomForGrade = 170;

/**
 * The grades of one authority by area over time, with every known visit, as a picture that stands alone: title, source, date
 * and what is held are in it.
 * @param address the whole address of the authority's page
 * @returns an SVG document; null where no grade is known
 */
export function gradePicture(archive: Archive, authority: Authority, paint: Paint, address: string): string | null {
  const series = gradeSeries(archive, authority);
  if (series === null) return null;
  const { visits, publishers } = comparisonSeries(archive, authority);
  const { width, labelWidth } = wideStrip;
  const first = Math.min(...visits.map(({ at }) => at));
  const until = dateBounds(archive.settings.checked).latest;
  const axis = timeAxis(first, until, labelWidth + pictureMargin, width - roomForGrade, 1);
  const inspections = gradedInspections(archive, authority.slug);
  const chart = stepChart(overallLast(areaHistories(archive, authority.slug)), inspections, axis);
  const lanesEnd = lanesTop + chart.height;
  const line = visitMarks(visits, frameworksOf(visits), axis, paint);
  const lineTop = lanesEnd + line.above;
  const lineEnd = lineTop + visitsHeight + line.below;
  const key = visitKey(visits, axis.start, width, paint);
  const content = [
    ...yearLines(axis, lanesTop - 6, lineEnd, paint),
    s(
      'g',
      { transform: `translate(0 ${lanesTop})` },
      ...gradeLanes(archive, chart, axis, { left: pictureMargin, right: width - pictureMargin }, paint),
    ),
    ...linesOf('Every known inspection and visit', 24).map((line, index) =>
      s('text', { x: pictureMargin, y: lanesEnd + 22 + index * 18, fontWeight: 600, fill: paint('ink') }, line),
    ),
    s('g', { transform: `translate(0 ${lineTop + visitsHeight / 2})` }, ...line.marks),
    s('g', { transform: `translate(0 ${lineEnd})` }, ...key.content),
  ];
  const notes = [
    'Placed by the visit. A line joins two grades only where the same area was judged twice in a row.',
    `${publisherSentence(publishers)}${series.source}`,
    address,
  ];
  return svgPicture({ title: series.title, notes, content, height: lineEnd + key.height, width }, paint);
}
