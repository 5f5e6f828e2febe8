import type { Chart } from 'chart.js';
import type { DrawnPoint } from './grade-chart.ts';
import type { GradeSeries } from '../archive/grade-series.ts';

/**
 * Draws the grades of an authority when its details are opened; the numbers stand in the table beside it. The drawing
 * library is fetched only then.
 */
class GradeChartElement extends HTMLElement {
  #chart: Chart<'line', DrawnPoint[]> | null = null;

  connectedCallback(): void {
    this.hidden = false;
    const details = this.querySelector('details');
    details?.addEventListener('toggle', () => {
      if (details.open && this.#chart === null) void this.#draw();
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      if (this.#chart !== null) void this.#draw();
    });
    for (const box of this.#boxes) box.addEventListener('change', () => void this.#draw());
    this.querySelector('[data-save]')?.addEventListener('click', () => this.#save());
  }

  disconnectedCallback(): void {
    this.#chart?.destroy();
    this.#chart = null;
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  }

  async #draw(): Promise<void> {
    const { drawGradeChart } = await import('./grade-chart.ts');
    const canvas = this.querySelector('canvas');
    const data = this.querySelector('script[type="application/json"]')?.textContent;
    if (canvas === null || data === null || data === undefined) return;
    const hidden = this.#boxes.flatMap(({ checked }, index) => (checked ? [] : [index]));
    this.#chart?.destroy();
    this.#chart = drawGradeChart(canvas, JSON.parse(data) as GradeSeries, hidden);
  }

  #save(): void {
    if (this.#chart === null) return;
    const name = `${this.dataset['name'] ?? 'grades'}.png`;
    Object.assign(document.createElement('a'), { href: this.#chart.toBase64Image(), download: name }).click();
  }
}

customElements.define('grade-chart', GradeChartElement);
