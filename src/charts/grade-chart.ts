import {
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
  type ChartDataset,
  type LegendItem,
  type Plugin,
} from 'chart.js';
import type { GradeSeries } from '../archive/grade-series.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip, Legend);
Object.assign(Chart.defaults.font, { family: '"Source Sans 3", sans-serif', size: 13 });

/** A point as Chart.js gets it. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly onSharedStep: boolean;
}

const shapes = ['rect', 'circle', 'triangle', 'rectRot', 'crossRot', 'star', 'rectRounded'] as const;
const dashes = [[], [8, 4], [2, 3], [10, 3, 2, 3], [5, 5], [1, 5], [12, 6]];

/** A colour of the page's own scheme. */
function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Lines of one step would lie on one another: each area keeps a little apart from it, the same all along. */
function apart(index: number, count: number): number {
  return (index - (count - 1) / 2) * 0.09;
}

function datasets({ areas }: GradeSeries): ChartDataset<'line', DrawnPoint[]>[] {
  // Not the colours of grades, which would say what an area's line does not.
  const colours = ['ink', 'accent', 'ink-soft'].map(token);
  const paper = token('paper');
  return areas.map(({ label, runs }, index) => {
    const colour = colours[index % colours.length] ?? '';
    const gap: DrawnPoint = { x: Number.NaN, y: Number.NaN, words: '', onSharedStep: false };
    const data = runs.flatMap((run) => [
      ...run.map(({ at, step, ...point }) => ({ ...point, x: at, y: step + apart(index, areas.length) })),
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
      pointStyle: shapes[index % shapes.length] ?? 'circle',
      pointRadius: 6,
      pointHoverRadius: 9,
    };
  });
}

const margin = 16;
const lineHeight = 18;

/** Breaks words into lines that fit. */
function lines(ctx: CanvasRenderingContext2D, text: string, width: number): string[] {
  return text.split(' ').reduce<string[]>((all, word) => {
    const longer = `${all.at(-1) ?? ''} ${word}`.trim();
    return all.length > 0 && ctx.measureText(longer).width <= width ? [...all.slice(0, -1), longer] : [...all, word];
  }, []);
}

function write(ctx: CanvasRenderingContext2D, words: readonly string[], top: number): void {
  words.forEach((line, index) => ctx.fillText(line, margin / 2, top + index * lineHeight));
}

/** Writes title and source into the picture, so that a saved one carries them. */
function imprint({ title, source }: GradeSeries): Plugin<'line'> {
  return {
    id: 'imprint',
    beforeDraw({ ctx, width, height }) {
      ctx.save();
      ctx.fillStyle = token('paper');
      ctx.fillRect(0, 0, width, height);
      ctx.fillStyle = token('ink');
      ctx.font = '600 16px "Source Serif 4", serif';
      write(ctx, lines(ctx, title, width - margin), 20);
      ctx.fillStyle = token('ink-soft');
      ctx.font = '12px "Source Sans 3", sans-serif';
      const words = lines(ctx, source, width - margin);
      write(ctx, words, height - 6 - (words.length - 1) * lineHeight);
      ctx.restore();
    },
  };
}

function configuration(series: GradeSeries, isNarrow: boolean): ChartConfiguration<'line', DrawnPoint[]> {
  const ink = token('ink');
  const years = { day: 86_400_000, year: 31_556_952_000 };
  const first = Math.min(...series.areas.flatMap(({ runs }) => runs.flat().map(({ at }) => at)));
  return {
    type: 'line',
    data: { datasets: datasets(series) },
    plugins: [imprint(series)],
    options: {
      animation: false,
      maintainAspectRatio: false,
      // Room for a title of two lines and a source of four in a narrow window.
      layout: { padding: isNarrow ? { top: 48, bottom: 84 } : { top: 34, bottom: 30, right: 12 } },
      scales: {
        x: {
          type: 'linear',
          min: first - 200 * years.day,
          max: series.until,
          afterBuildTicks(scale) {
            const from = new Date(scale.min).getUTCFullYear() + 1;
            const count = new Date(scale.max).getUTCFullYear() - from + 1;
            scale.ticks = Array.from({ length: count }, (_, index) => ({ value: Date.UTC(from + index, 0, 1) }));
          },
          ticks: { color: ink, callback: (value) => String(new Date(Number(value)).getUTCFullYear()) },
          grid: { color: token('rule') },
        },
        y: {
          reverse: true,
          min: 0.5,
          max: 4.5,
          afterBuildTicks(scale) {
            scale.ticks = [1, 2, 3, 4].map((value) => ({ value }));
          },
          ticks: { color: ink, callback: (value) => [...(series.steps[Number(value) - 1] ?? [])] },
          grid: { color: token('rule') },
        },
      },
      plugins: {
        legend: {
          position: 'bottom',
          onClick: () => undefined,
          labels: { color: ink, usePointStyle: true, generateLabels },
        },
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

/** The legend's own marks are filled, whatever the first mark of a line is. */
function generateLabels(chart: Chart): LegendItem[] {
  return Chart.defaults.plugins.legend.labels.generateLabels(chart).map((item) => {
    const { borderColor } = chart.data.datasets[item.datasetIndex ?? 0] ?? {};
    return typeof borderColor === 'string' ? { ...item, fillStyle: borderColor } : item;
  });
}

/**
 * Draws the grades of an authority.
 * @param hidden the indexes of areas that are not to be shown
 */
export function drawGradeChart(
  canvas: HTMLCanvasElement,
  series: GradeSeries,
  hidden: readonly number[],
): Chart<'line', DrawnPoint[]> {
  const chart = new Chart(canvas, configuration(series, canvas.clientWidth < 560));
  for (const index of hidden) chart.setDatasetVisibility(index, false);
  chart.update();
  return chart;
}
