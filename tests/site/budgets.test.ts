import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { byPageType, pageType, travelling, weighLoading, weighPages } from '../../scripts/bench/page-weights.ts';
import { serveSite, type ServedSite } from '../../scripts/site/serve-site.ts';
import { projectFolder } from '../../src/load/content-folder.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { searchFor } from '../search/search-in-browser.ts';

/** Bytes as they travel, gzip for text. */
interface Budgets {
  readonly pageHtml: number;
  readonly typicalPageHtml: number;
  readonly inspectionHtml: number;
  readonly inspectionTotal: number;
  readonly inspectionScripts: number;
  readonly fonts: number;
  readonly firstSearch: number;
}

const { budgets } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { budgets: Budgets };
const site = inject('rootSite');
const pages = weighPages(site.folder);
const inspections = pages.filter(({ path }) => pageType(path) === 'inspections/…/…').sort((a, b) => b.html - a.html);

test('the HTML of every page keeps its budget', () => {
  expect(inspections.length).toBeGreaterThan(5);
  expect(pages.filter(({ html }) => html > budgets.pageHtml)).toEqual([]);
  expect(inspections.filter(({ html }) => html > budgets.inspectionHtml)).toEqual([]);
});

test('a typical page of each type keeps the smaller budget', () => {
  const byType = byPageType(pages);
  const typical = [...byType.values()].map((all) => {
    const sorted = all.toSorted((a, b) => a.html - b.html);
    return sorted[Math.floor(sorted.length / 2)]?.html ?? 0;
  });
  const middle = typical.sort((a, b) => a - b)[Math.floor(typical.length / 2)] ?? Infinity;
  expect(middle).toBeLessThan(budgets.typicalPageHtml);
});

test('a page waits for one stylesheet and asks for one script, and a second where it only leads on', () => {
  for (const { path } of pages) {
    const html = readFileSync(join(site.folder, path, path.endsWith('/') ? 'index.html' : ''), 'utf8');
    expect(html.match(/<link rel="stylesheet"/g), path).toHaveLength(1);
    const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, address = '']) => address);
    expect(scripts, path).toHaveLength(html.includes('data-moved') ? 2 : 1);
  }
});

describe('in a browser', () => {
  let server: ServedSite;
  let browser: Browser;
  beforeAll(async () => {
    server = await serveSite(site.folder, { base: site.base, port: 0, host: 'localhost' });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('the longest report is light before anybody touches it, fonts and all', async () => {
    const [longest] = inspections;
    const { total, scripts, fonts } = await weighLoading(
      browser,
      new URL(`.${longest?.path ?? ''}`, server.address).href,
    );
    expect(fonts).toBeGreaterThan(0);
    expect(fonts).toBeLessThan(budgets.fonts);
    expect(total).toBeLessThan(budgets.inspectionTotal);
    expect(scripts).toBeGreaterThan(0);
    expect(scripts).toBeLessThan(budgets.inspectionScripts);
  });

  test.each(['', 'authorities/reading/', 'compare/reading/slough/', 'themes/', 'search/', 'about/'])(
    '/%s loads the fonts that are cut for every page, and no others',
    async (path) => {
      const { fonts } = await weighLoading(browser, new URL(`./${path}`, server.address).href);
      expect(fonts).toBeGreaterThan(0);
      expect(fonts).toBeLessThan(budgets.fonts);
    },
  );

  test('a first search loads no more than its budget', async () => {
    const page = await browser.newPage();
    const loaded: Promise<number>[] = [];
    await page.goto(new URL('./search/', server.address).href, { waitUntil: 'networkidle' });
    await page.waitForSelector('html[data-search-ready]');
    page.on('response', (response) => loaded.push(response.body().then(travelling)));
    await searchFor(page, 'neglect');
    await page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(loaded)).reduce((sum, one) => sum + one, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(budgets.firstSearch);
  });
});
