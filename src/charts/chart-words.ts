import type { Chart, Plugin } from 'chart.js';
import type { GradeSeries } from '../archive/grade-series.ts';
import type { ChartRows } from './chart-rows.ts';
import { token } from './token.ts';

export const lineHeight = 16;
const margin = 8;
const sans = '"Archive Sans", sans-serif';

/** Breaks words into lines that fit. */
export function wrapped(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  return text.split(' ').reduce<string[]>((all, word) => {
    const longer = `${all.at(-1) ?? ''} ${word}`.trim();
    const fits = all.length > 0 && context.measureText(longer).width <= width;
    return fits ? [...all.slice(0, -1), longer] : [...all, word];
  }, []);
}

/** The lines of the chart's source in a canvas of a width. */
export function sourceLines(context: CanvasRenderingContext2D, source: string, width: number): string[] {
  context.font = `12px ${sans}`;
  return wrapped(context, source, width - 2 * margin);
}

/** Writes text with the paper's colour around it, so that lines behind it don't cross the letters. */
function write(context: CanvasRenderingContext2D, words: string, x: number, y: number, colour: string): void {
  context.strokeStyle = token('paper');
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.strokeText(words, x, y);
  context.fillStyle = colour;
  context.fillText(words, x, y);
}

/** Writes title and source into the picture, so that a saved one carries them. */
export function imprint({ title, source }: GradeSeries): Plugin<'line'> {
  return {
    id: 'imprint',
    beforeDraw({ ctx, width, height }) {
      ctx.save();
      ctx.fillStyle = token('paper');
      ctx.fillRect(0, 0, width, height);
      ctx.fillStyle = token('ink');
      ctx.font = '600 16px "Archive Serif", serif';
      wrapped(ctx, title, width - 2 * margin).forEach((line, index) => ctx.fillText(line, margin, 18 + index * 20));
      const lines = sourceLines(ctx, source, width);
      ctx.fillStyle = token('ink-soft');
      lines.forEach((line, index) => ctx.fillText(line, margin, height - 6 - (lines.length - 1 - index) * lineHeight));
      ctx.restore();
    },
  };
}

/** Draws the band of each grade with its name, and names the rows of visits. */
export function bands(series: GradeSeries, rows: ChartRows): Plugin<'line'> {
  return {
    id: 'bands',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      const y = scales['y'];
      if (y === undefined) return;
      ctx.save();
      for (const [index, { top, bottom }] of rows.bands.entries()) {
        const from = y.getPixelForValue(top);
        if (index % 2 === 0) {
          ctx.fillStyle = token('paper-deep');
          ctx.fillRect(chartArea.left, from, chartArea.width, y.getPixelForValue(bottom) - from);
        }
      }
      ctx.restore();
    },
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const y = scales['y'];
      if (y === undefined) return;
      ctx.save();
      ctx.textBaseline = 'middle';
      ctx.font = `600 12px ${sans}`;
      for (const { name, top } of rows.bands)
        write(ctx, name, chartArea.left + 6, y.getPixelForValue(top + 0.6), token('ink'));
      ctx.font = `12px ${sans}`;
      for (const [index, { label }] of series.visits.entries())
        write(ctx, label, chartArea.left + 6, y.getPixelForValue(rows.visits[index]?.name ?? 0), token('ink-soft'));
      ctx.restore();
    },
  };
}

/** Marks where another framework begins, each named on a line of its own above the chart. */
export function frameworkStarts({ frameworks }: GradeSeries): Plugin<'line'> {
  return {
    id: 'frameworks',
    beforeDatasetsDraw({ ctx, chartArea, scales, width }) {
      const x = scales['x'];
      if (x === undefined) return;
      ctx.save();
      ctx.font = `12px ${sans}`;
      ctx.strokeStyle = token('ink-soft');
      ctx.setLineDash([3, 3]);
      ctx.lineWidth = 1;
      frameworks.forEach(({ at, name }, index) => {
        const place = x.getPixelForValue(at) - 10;
        const line = chartArea.top - (frameworks.length - index) * lineHeight;
        ctx.beginPath();
        ctx.moveTo(place, line);
        ctx.lineTo(place, chartArea.bottom);
        ctx.stroke();
        const isLate = place + ctx.measureText(name).width + 4 > width;
        ctx.textAlign = isLate ? 'end' : 'start';
        ctx.fillStyle = token('ink-soft');
        ctx.fillText(name, isLate ? place - 4 : place + 4, line + 9);
      });
      ctx.restore();
    },
  };
}

/** Names each line at the end of each of its runs, where there is room before the next one; the last end always. */
export function endNames(series: GradeSeries): Plugin<'line'> {
  return {
    id: 'end-names',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.textBaseline = 'middle';
      ctx.font = `600 12px ${sans}`;
      for (const [index, { shortLabel }] of series.areas.entries()) {
        if (!chart.isDatasetVisible(index)) continue;
        const ends = runEnds(chart, index);
        const needed = ctx.measureText(shortLabel).width + 22;
        ends.forEach(({ x, y }, end) => {
          const next = ends[end + 1];
          if (next === undefined || next.start - x > needed)
            write(ctx, shortLabel, x + 11, y, String(chart.data.datasets[index]?.borderColor));
        });
      }
      ctx.restore();
    },
  };
}

interface RunEnd {
  /** Where the run's line begins and ends, in pixels. */
  readonly start: number;
  readonly x: number;
  readonly y: number;
}

function isPlaced(point: unknown): boolean {
  return typeof point === 'object' && point !== null && 'y' in point && !Number.isNaN(point.y);
}

/** The ends of the runs of a line; runs are parted by points without a place. */
function runEnds(chart: Chart, dataset: number): RunEnd[] {
  const ends: RunEnd[] = [];
  let start: number | null = null;
  let last: { x: number; y: number } | null = null;
  const points = chart.data.datasets[dataset]?.data ?? [];
  for (const [index, { x, y }] of chart.getDatasetMeta(dataset).data.entries()) {
    if (isPlaced(points[index])) {
      start ??= x;
      last = { x, y };
    } else {
      if (start !== null && last !== null) ends.push({ start, ...last });
      start = null;
      last = null;
    }
  }
  return ends;
}
