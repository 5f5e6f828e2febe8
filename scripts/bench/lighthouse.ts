import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../../src/load/content-folder.ts';
import { launchBrowser } from '../../tests/browser/launch-browser.ts';
import { installInto } from './install.ts';
import { byPageType, weighPages, type WeighedPage } from './page-weights.ts';
import type { Row } from './row.ts';
import { serveCompressed } from './serve-compressed.ts';

/** The part of Lighthouse's result that is asked for. */
interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly numericValue?: number }>>;
}
type Lighthouse = (address: string, flags: object) => Promise<{ readonly lhr: Report } | undefined>;

const version = '13.5.0';
/** How often a page is loaded: figures vary with the machine’s speed, and Lighthouse advises to take the middle one. */
const loads = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

async function loadLighthouse(): Promise<Lighthouse> {
  const folder = join(projectFolder, '.cache', 'bench', 'lighthouse');
  installInto(folder, { lighthouse: version });
  const module = (await import(pathToFileURL(join(folder, 'node_modules', 'lighthouse', 'core', 'index.js')).href)) as {
    readonly default: Lighthouse;
  };
  return module.default;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

/** One page of each type: the heaviest; of inspections the lightest too. */
function examples(pages: readonly WeighedPage[]): readonly string[] {
  return [...byPageType(pages)].flatMap(([type, all]) => {
    const sorted = all.toSorted((a, b) => b.html - a.html).map(({ path }) => path);
    const chosen = type === 'inspections/…/…' ? [sorted[0], sorted.at(-1)] : [sorted[0]];
    return chosen.flatMap((path) => path ?? []);
  });
}

/** What a page is asked to reach, by what stands on it. */
function barOf(html: string): { readonly bar: string; readonly least: readonly number[] } {
  const performance = html.includes('<grade-chart') ? 98 : 100;
  // A page that asks not to be listed is marked down for it.
  const seo = /<meta name="robots" content="noindex"/.test(html) ? 0 : 100;
  return { bar: [performance, 100, 100, seo === 0 ? 'noindex' : seo].join(', '), least: [performance, 100, 100, seo] };
}

/**
 * Asks Lighthouse (mobile) about a page of each type of a built site; each figure is the middle one of several loads, the shift
 * the largest.
 * @param site the folder of a site that was built to lie at the root of its host
 * @param only paths to ask about; one of each type where null
 */
export async function benchLighthouse(site: string, only: readonly string[] | null = null): Promise<readonly Row[]> {
  const lighthouse = await loadLighthouse();
  const port = await freePort();
  const server = await serveCompressed(site);
  const browser = await launchBrowser([`--remote-debugging-port=${String(port)}`]);
  const rows: Row[] = [];
  try {
    for (const path of only ?? examples(weighPages(site))) {
      const reports: Report[] = [];
      for (let load = 0; load < loads; load++) {
        const result = await lighthouse(new URL(`.${path}`, server.address).href, {
          port,
          logLevel: 'error',
          output: 'json',
          onlyCategories: categories,
        });
        if (result === undefined) throw new Error(`Lighthouse said nothing of ${path}.`);
        reports.push(result.lhr);
      }
      rows.push(rowOf(path, reports, site));
      console.log(`${path}: ${rows.at(-1)?.measured ?? ''}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return rows;
}

function middle(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;
}

function rowOf(path: string, reports: readonly Report[], site: string): Row {
  const file = path.endsWith('/') ? join(path, 'index.html') : path;
  const { bar, least } = barOf(readFileSync(join(site, file), 'utf8'));
  const figures = (audit: string) => reports.map(({ audits }) => audits[audit]?.numericValue ?? NaN);
  const scores = categories.map((name) =>
    middle(reports.map(({ categories: found }) => Math.round((found[name]?.score ?? 0) * 100))),
  );
  const shift = Math.max(...figures('cumulative-layout-shift'));
  const blockings = figures('total-blocking-time');
  const blocking = middle(blockings);
  const each = blockings.map((time) => time.toFixed(0)).join(', ');
  const isMet = scores.every((score, place) => score >= (least[place] ?? 100)) && shift === 0 && blocking === 0;
  const missed = reports.flatMap(({ audits }) =>
    Object.entries(audits).flatMap(([name, { score }]) => (score !== null && score < 0.9 ? [name] : [])),
  );
  return {
    what: `Lighthouse: ${path}`,
    bar: `${bar}; shift 0, blocking 0`,
    measured: `${scores.join(', ')}; shift ${shift.toFixed(3)}, blocking ${blocking.toFixed(0)} ms (${each})${isMet ? '' : ` (${[...new Set(missed)].join(', ')})`}`,
    met: isMet,
  };
}
