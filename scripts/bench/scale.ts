import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectFolder } from '../../src/load/content-folder.ts';
import { tokenise } from '../../src/text/words.ts';
import { launchBrowser } from '../../tests/browser/launch-browser.ts';
import { checksumFile } from '../site/checksums.ts';
import { serveSite } from '../site/serve-site.ts';
import { generateArchive } from './generate-archive.ts';
import { pageType, weighLoading, weighPages, type WeighedPage } from './page-weights.ts';
import { runMeasured, type Run } from './run-measured.ts';

/** A line of the table. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly bar: string;
}

const workFolder = join(projectFolder, '.cache', 'bench');
const caches = ['text', 'search', 'pictures'].map((name) => join(projectFolder, '.cache', name));

const siteOf = (name: string) => join(workFolder, `site-${name.replaceAll(/\W+/g, '-')}`);
const seconds = (value: number | null) => (value === null ? '–' : `${value.toFixed(1)} s`);
const gigabytes = (value: number | null) => (value === null ? '–' : `${(value / 1e9).toFixed(2)} GB`);
const kilobytes = (value: number) => `${(value / 1000).toFixed(1)} kB`;
const described = ({ wall, cpu, memory }: Run) =>
  `${seconds(wall)} (processors ${seconds(cpu)}, memory ${gigabytes(memory)})`;

function build(content: string, site: string): Promise<Run> {
  return runMeasured(process.execPath, ['scripts/build.ts', '--outDir', site], {
    cwd: projectFolder,
    env: { ...process.env, ARCHIVE_CONTENT: content, SITE_URL: 'https://bench.example/', NODE_ENV: 'production' },
  });
}

/** A build that finds nothing in the caches. */
function buildAfresh(content: string, site: string): Promise<Run> {
  for (const folder of [...caches, site]) rmSync(folder, { recursive: true, force: true });
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
  const types = [...Map.groupBy(pages, ({ path }) => pageType(path))].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = types.map(([type, all]): Row => {
    const sorted = all.toSorted((a, b) => a.html - b.html);
    const typical = sorted[Math.floor(sorted.length / 2)]?.html ?? 0;
    const largest = sorted.at(-1)?.html ?? 0;
    return {
      what: `HTML gzip: ${type} (${String(all.length)})`,
      measured: `typical ${kilobytes(typical)}, largest ${kilobytes(largest)}`,
      bar: type === 'inspections/…/…' ? '≤ 60 kB' : '≤ 150 kB, typical ≤ 15 kB',
    };
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
      measured: `${kilobytes(total)}, of which fonts ${kilobytes(fonts)}, scripts ${kilobytes(scripts)}`,
      bar: '≤ 200 kB; scripts ≤ 6 kB',
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Builds afresh and once more. @returns rows, the first build, and its processor seconds a thousand words */
async function measureArchive(
  name: string,
  content: string,
  bar: string,
): Promise<{ readonly rows: Row[]; readonly full: Run; readonly cost: number }> {
  const site = siteOf(name);
  const words = countWords(content);
  console.log(`Building ${name}: ${words.toLocaleString('en-GB')} words`);
  const first = await buildAfresh(content, site);
  const manifest = readFileSync(join(site, checksumFile), 'utf8');
  console.log(`Building ${name} once more`);
  const second = await build(content, site);
  const same = readFileSync(join(site, checksumFile), 'utf8') === manifest;
  const cost = (first.cpu ?? first.wall) / (words / 1000);
  const rows: Row[] = [
    { what: `full build with index, ${name}`, measured: described(first), bar },
    { what: `the same, nothing changed, ${name}`, measured: described(second), bar: '' },
    { what: `two builds, ${name}`, measured: same ? 'the same to the byte' : 'DIFFERENT', bar: 'the same to the byte' },
    { what: `processor time a thousand words, ${name}`, measured: `${(cost * 1000).toFixed(1)} ms`, bar: '' },
    ...(await weightRows(site)),
  ];
  return { rows, full: first, cost };
}

async function rebuildRow(content: string, site: string, full: Run): Promise<Row> {
  const [changed = ''] = inspectionFiles(content);
  appendFileSync(changed, '\nOne more paragraph changes this document.\n');
  const run = await build(content, site);
  const share = (run.wall / full.wall) * 100;
  return {
    what: 'rebuild after one changed file, 650',
    measured: `${described(run)}: ${share.toFixed(0)} % of the full build`,
    bar: '≤ 35 %',
  };
}

/** Sizes that the bars are set for. */
const sizes = [
  { name: '650 × 7,000 words', folder: '650', inspections: 650, words: 7000, bar: '≤ 75 s, ≤ 2.5 GB' },
  { name: '3,000 × 4,000 words', folder: '3000', inspections: 3000, words: 4000, bar: '≤ 240 s, ≤ 4 GB' },
] as const;

/**
 * Measures builds and page weights on generated archives, or on one at hand.
 * @param content a content folder; null to generate the two archives for which the bars are set
 */
export async function benchScale(content: string | null): Promise<readonly Row[]> {
  if (content !== null) return (await measureArchive('the archive', resolve(content), '')).rows;
  const rows: Row[] = [];
  const costs: number[] = [];
  for (const { name, folder, inspections, words, bar } of sizes) {
    const generated = join(workFolder, folder);
    generateArchive(generated, { inspections, words, seed: 1 });
    const measured = await measureArchive(name, generated, bar);
    rows.push(...measured.rows);
    costs.push(measured.cost);
    if (inspections === 650) {
      rows.push(await rebuildRow(generated, siteOf(name), measured.full));
    }
  }
  const [small = 1, large = 0] = costs;
  rows.push({
    what: 'cost a thousand words, 3,000 against 650',
    measured: `${(large / small).toFixed(2)} ×`,
    bar: '≤ 1.2 ×',
  });
  return rows;
}
