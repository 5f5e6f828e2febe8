import {
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
  type ChartDataset,
  type PointStyle,
} from 'chart.js';
import type { GradeSeries } from '../archive/grade-series.ts';
import { chartRows, type ChartRows } from './chart-rows.ts';
import { bands, endNames, frameworkStarts, imprint, lineHeight, sourceLines } from './chart-words.ts';
import { token } from './token.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip);
Object.assign(Chart.defaults.font, { family: '"Archive Sans", sans-serif', size: 13 });

/** A point as Chart.js gets it. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly onSharedStep: boolean;
}

const dashes = [[], [8, 4], [2, 3], [10, 3, 2, 3], [5, 5], [1, 5], [12, 6]];
const gap: DrawnPoint = { x: Number.NaN, y: Number.NaN, words: '', onSharedStep: false };

/** The shapes of the strip's marks, as near as the library has them. */
const pointStyles: Readonly<Record<GradeSeries['visits'][number]['mark'], PointStyle>> = {
  circle: 'circle',
  square: 'rect',
  diamond: 'rectRot',
  triangle: 'triangle',
  hexagon: 'rectRounded',
  plus: 'cross',
  bar: 'line',
};

function areaLines({ areas }: GradeSeries, rows: ChartRows): ChartDataset<'line', DrawnPoint[]>[] {
  // Not the colours of grades, which would say what an area's line does not.
  const colours = ['ink', 'accent', 'ink-soft'].map(token);
  const paper = token('paper');
  return areas.map(({ label, runs }, index) => {
    const colour = colours[index % colours.length] ?? '';
    const data = runs.flatMap((run) => [
      ...run.map(({ at, step, words, onSharedStep }) => ({ x: at, y: rows.rowOf(step, index), words, onSharedStep })),
      gap,
    ]);
    return {
      label,
      data,
      stepped: 'before',
      spanGaps: false,
      borderColor: colour,
      backgroundColor: colour,
      pointBackgroundColor: data.map(({ onSharedStep }) => (onSharedStep ? paper : colour)),
      borderWidth: 2,
      borderDash: dashes[index % dashes.length] ?? [],
      pointStyle: 'circle',
      pointRadius: 5,
      pointHoverRadius: 8,
    };
  });
}

function visitMarks({ visits }: GradeSeries, rows: ChartRows): ChartDataset<'line', DrawnPoint[]>[] {
  return visits.map(({ label, mark, dates }, index) => ({
    label,
    data: dates.map(({ at, words }) => ({ x: at, y: rows.visits[index]?.marks ?? 0, words, onSharedStep: true })),
    showLine: false,
    borderColor: token('ink'),
    backgroundColor: token('paper'),
    pointStyle: pointStyles[mark],
    pointRadius: 5,
    pointHoverRadius: 8,
    pointBorderWidth: 1.5,
  }));
}

/** Below this width names stand above marks. */
const narrow = 560;
const rowHeight = 17;
const titleHeight = 30;

function configuration(
  series: GradeSeries,
  rows: ChartRows,
  source: number,
  width: number,
): ChartConfiguration<'line', DrawnPoint[]> {
  const ink = token('ink');
  const instants = [
    ...series.areas.flatMap(({ runs }) => runs.flat().map(({ at }) => at)),
    ...series.visits.flatMap(({ dates }) => dates.map(({ at }) => at)),
  ];
  const first = Math.min(...instants);
  // Names of bands and of visits stand to the left of the first mark, those of lines to the right of the last.
  const isNarrow = width < narrow;
  const before = ((series.until - first) * (isNarrow ? 30 : 300)) / width;
  return {
    type: 'line',
    data: { datasets: [...areaLines(series, rows), ...visitMarks(series, rows)] },
    plugins: [imprint(series), bands(series, rows), frameworkStarts(series), endNames(series)],
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: {
        padding: {
          top: titleHeight + (isNarrow ? 20 : 0) + series.frameworks.length * lineHeight,
          bottom: source * lineHeight + 10,
          right: isNarrow ? 104 : 130,
        },
      },
      scales: {
        x: {
          type: 'linear',
          min: first - before,
          max: series.until,
          afterBuildTicks(scale) {
            const from = new Date(first).getUTCFullYear() + 1;
            const count = new Date(scale.max).getUTCFullYear() - from + 1;
            scale.ticks = Array.from({ length: count }, (_, index) => ({ value: Date.UTC(from + index, 0, 1) }));
          },
          ticks: { color: ink, maxRotation: 0, callback: (value) => String(new Date(Number(value)).getUTCFullYear()) },
          grid: { color: token('rule') },
        },
        y: { reverse: true, min: 0, max: rows.count, display: false },
      },
      plugins: {
        tooltip: {
          callbacks: {
            title: ([item]) => item?.dataset.label ?? '',
            label: (item) => (item.raw as DrawnPoint).words,
          },
        },
      },
    },
  };
}

/**
 * Draws the grades of an authority. Everything is named in the picture itself; pointing at a mark only adds its dates.
 * @param canvas stands in an element of which this sets the height
 * @param hidden the indexes of areas that are not to be shown
 */
export function drawGradeChart(
  canvas: HTMLCanvasElement,
  series: GradeSeries,
  hidden: readonly number[],
): Chart<'line', DrawnPoint[]> {
  const place = canvas.parentElement;
  const context = canvas.getContext('2d');
  const width = place?.clientWidth ?? canvas.clientWidth;
  const shown = series.areas.map((_, index) => index).filter((index) => !hidden.includes(index));
  const rows = chartRows(series, shown, width < narrow);
  const source = context === null ? 1 : sourceLines(context, series.source, width).length;
  const setting = configuration(series, rows, source, width);
  const above = titleHeight + 20 + series.frameworks.length * lineHeight;
  if (place !== null) place.style.blockSize = `${above + rows.count * rowHeight + source * lineHeight + 44}px`;
  const chart = new Chart(canvas, setting);
  for (const index of hidden) chart.setDatasetVisibility(index, false);
  chart.update();
  return chart;
}
