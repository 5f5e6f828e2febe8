import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectFolder } from '../../src/load/content-folder.ts';
import { tokenise } from '../../src/text/words.ts';
import { launchBrowser } from '../../tests/browser/launch-browser.ts';
import { checksumFile } from '../site/checksums.ts';
import { serveSite } from '../site/serve-site.ts';
import { generateArchive } from './generate-archive.ts';
import { benchLighthouse } from './lighthouse.ts';
import { byPageType, pageType, weighLoading, weighPages, type WeighedPage } from './page-weights.ts';
import { benchPeers } from './peers.ts';
import type { Row } from './row.ts';
import { runMeasured, type Run } from './run-measured.ts';
import { setAside, setCachesAside } from './set-aside.ts';

/** The budgets that the tests hold every page to. */
const { budgets } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  readonly budgets: Readonly<
    Record<'pageHtml' | 'typicalPageHtml' | 'inspectionHtml' | 'inspectionTotal' | 'inspectionScripts', number>
  >;
};

const workFolder = join(projectFolder, '.cache', 'bench');

const siteOf = (name: string) => join(workFolder, `site-${name.replaceAll(/\W+/g, '-')}`);
const seconds = (value: number | null) => (value === null ? '–' : `${value.toFixed(1)} s`);
const gigabytes = (value: number | null) => (value === null ? '–' : `${(value / 1e9).toFixed(2)} GB`);
const middle = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const kilobytes = (value: number) => `${(value / 1000).toFixed(1)} kB`;
const described = ({ wall, cpu, memory }: Run) =>
  `${seconds(wall)} (processors ${seconds(cpu)}, memory ${gigabytes(memory)})`;

function build(content: string, site: string): Promise<Run> {
  return runMeasured(process.execPath, ['scripts/launch.mjs', 'scripts/build.ts', '--outDir', site], {
    cwd: projectFolder,
    env: { ...process.env, ARCHIVE_CONTENT: content, SITE_URL: 'https://bench.example/', NODE_ENV: 'production' },
  });
}

/** A build that finds nothing in the caches. */
function buildAfresh(content: string, site: string): Promise<Run> {
  setCachesAside();
  setAside(site);
  return build(content, site);
}

function inspectionFiles(content: string): string[] {
  return readdirSync(join(content, 'inspections'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(content, 'inspections', name));
}

function countWords(content: string): number {
  return inspectionFiles(content).reduce((sum, file) => sum + tokenise(readFileSync(file, 'utf8')).length, 0);
}

async function weightRows(site: string): Promise<Row[]> {
  const pages = weighPages(site);
  const types = [...byPageType(pages)].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = types.map(([type, all]): Row => {
    const typical = middle(all.map(({ html }) => html));
    const largest = Math.max(...all.map(({ html }) => html));
    const most = type === 'inspections/…/…' ? budgets.inspectionHtml : budgets.pageHtml;
    return {
      what: `HTML gzip: ${type} (${String(all.length)})`,
      bar: `≤ ${kilobytes(most)}`,
      measured: `typical ${kilobytes(typical)}, largest ${kilobytes(largest)}`,
      met: largest <= most,
    };
  });
  const typicalOfTypes = types.map(([, all]) => middle(all.map(({ html }) => html)));
  rows.push({
    what: 'HTML gzip: a typical page of a typical type',
    bar: `≤ ${kilobytes(budgets.typicalPageHtml)}`,
    measured: kilobytes(middle(typicalOfTypes)),
    met: middle(typicalOfTypes) <= budgets.typicalPageHtml,
  });
  const inspections = pages.filter(({ path }) => pageType(path) === 'inspections/…/…');
  const longest = inspections.reduce<WeighedPage | null>(
    (most, page) => (most === null || page.html > most.html ? page : most),
    null,
  );
  return longest === null ? rows : [...rows, await loadingRow(site, longest.path)];
}

async function loadingRow(site: string, path: string): Promise<Row> {
  const server = await serveSite(site, { base: '/', port: 0, host: 'localhost' });
  const browser = await launchBrowser();
  try {
    const { total, scripts, fonts } = await weighLoading(browser, new URL(`.${path}`, server.address).href);
    return {
      what: `the heaviest inspection before interaction`,
      bar: `≤ ${kilobytes(budgets.inspectionTotal)}; scripts ≤ ${kilobytes(budgets.inspectionScripts)}`,
      measured: `${kilobytes(total)}, of which fonts ${kilobytes(fonts)}, scripts ${kilobytes(scripts)}`,
      met: total <= budgets.inspectionTotal && scripts <= budgets.inspectionScripts,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** What builds may take. */
interface Most {
  readonly seconds: number;
  readonly gigabytes: number;
  /** Per cent of a full build for one after a changed file; null without a bar. */
  readonly rebuild: number | null;
}

interface Measured {
  readonly rows: readonly Row[];
  /** Processor seconds a thousand words. */
  readonly cost: number;
}

/** Builds afresh and once more. @param most null for an archive without a bar */
async function measureArchive(name: string, content: string, most: Most | null): Promise<Measured> {
  const site = siteOf(name);
  const words = countWords(content);
  console.log(`Building ${name}: ${words.toLocaleString('en-GB')} words`);
  const first = await buildAfresh(content, site);
  const manifest = readFileSync(join(site, checksumFile), 'utf8');
  // Before a build that ends with deleting a whole site: see `setAside`.
  const share = most?.rebuild ?? null;
  const rebuild = share === null ? [] : [await rebuildRow(name, { content, site, full: first, most: share })];
  console.log(`Building ${name} once more`);
  const second = await build(content, site);
  const same = readFileSync(join(site, checksumFile), 'utf8') === manifest;
  const cost = (first.cpu ?? first.wall) / (words / 1000);
  const rows: Row[] = [
    {
      what: `full build with index, ${name}`,
      bar: most === null ? '' : `≤ ${seconds(most.seconds)}; ≤ ${gigabytes(most.gigabytes * 1e9)}`,
      measured: described(first),
      met: most === null ? null : first.wall <= most.seconds && (first.memory ?? 0) <= most.gigabytes * 1e9,
    },
    ...rebuild,
    { what: `once more, ${name}`, bar: '', measured: described(second), met: null },
    {
      what: `two builds, ${name}`,
      bar: 'the same to the byte',
      measured: same ? 'the same to the byte' : 'DIFFERENT',
      met: same,
    },
    ...(await weightRows(site)),
  ];
  return { rows, cost };
}

interface FullBuild {
  readonly content: string;
  readonly site: string;
  readonly full: Run;
  /** Per cent of it that a rebuild may take. */
  readonly most: number;
}

/** Changes a file, builds, and changes it back. */
async function rebuildRow(name: string, { content, site, full, most }: FullBuild): Promise<Row> {
  const [changed = ''] = inspectionFiles(content);
  const text = readFileSync(changed);
  console.log(`Building ${name} after a change`);
  appendFileSync(changed, '\nOne more paragraph changes this document.\n');
  try {
    const run = await build(content, site);
    const share = (run.wall / full.wall) * 100;
    return {
      what: `rebuild after one changed file, ${name}`,
      bar: `≤ ${String(most)} % of the full build`,
      measured: `${described(run)}: ${share.toFixed(0)} %`,
      met: share <= most,
    };
  } finally {
    writeFileSync(changed, text);
  }
}

/** What to measure besides builds and page weights. */
export interface ScaleOptions {
  /** A content folder in place of the generated archives. */
  readonly content: string | null;
  readonly peers: boolean;
  readonly lighthouse: boolean;
}

/** Measures what the bars for builds and pages ask. */
export async function benchScale({ content, peers, lighthouse }: ScaleOptions): Promise<readonly Row[]> {
  const rows: Row[] = [];
  if (content !== null) {
    rows.push(...(await measureArchive('the archive', resolve(content), null)).rows);
    if (peers) rows.push(...(await benchPeers(resolve(content), described)));
    if (lighthouse) rows.push(...(await benchLighthouse(siteOf('the archive'))));
    return rows;
  }
  const small = join(workFolder, '650');
  const large = join(workFolder, '3000');
  generateArchive(small, { inspections: 650, words: 7000, seed: 1 });
  const smallName = '650 × 7,000 words';
  // Before the others, which end with deleting the site that stood there: the peers make few files, and would be slowed less.
  const besidePeers = peers ? await benchPeers(small, described) : [];
  const few = await measureArchive(smallName, small, { seconds: 75, gigabytes: 2.5, rebuild: 35 });
  rows.push(...few.rows, ...besidePeers);
  if (lighthouse) rows.push(...(await benchLighthouse(siteOf(smallName))));
  generateArchive(large, { inspections: 3000, words: 4000, seed: 1 });
  const many = await measureArchive('3,000 × 4,000 words', large, { seconds: 240, gigabytes: 4, rebuild: null });
  const times = many.cost / few.cost;
  rows.push(...many.rows, {
    what: 'processor time a thousand words, 3,000 against 650',
    bar: '≤ 1.2 ×',
    measured: `${(many.cost * 1000).toFixed(1)} ms against ${(few.cost * 1000).toFixed(1)} ms: ${times.toFixed(2)} ×`,
    met: times <= 1.2,
  });
  return rows;
}
