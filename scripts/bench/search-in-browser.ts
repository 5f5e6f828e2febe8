import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';
import { launchBrowser } from '../../tests/browser/launch-browser.ts';
import type { JudgedQuery, JudgedResult } from '../../tests/search/judged-queries.ts';
import { resultsOf, searchFor } from '../../tests/search/search-in-browser.ts';
import { serveSite } from '../site/serve-site.ts';

/** What the search page does in a browser. */
export interface SearchMeasurements {
  readonly results: ReadonlyMap<string, readonly JudgedResult[]>;
  /** From Enter to results shown, a query each, the index loaded. */
  readonly milliseconds: readonly number[];
  /** Gzip bytes of all that a first query loads, from the loaded page to results shown, a sample of queries. */
  readonly firstQueryBytes: readonly number[];
}

const warmUps = 5;
const coldSamples = 12;

/** Asks as `searchFor` does, with a clock inside the page: the way to and from the browser is no part of a search. */
async function timeInPage(page: Page, query: string): Promise<number> {
  return page.evaluate(async (asked) => {
    const input = document.querySelector<HTMLInputElement>('input[type=search][name=q]');
    const results = document.querySelector<HTMLElement>('[data-search-results]');
    if (input === null || results === null) throw new Error('This is not the search page');
    const shown = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (results.dataset['query'] !== asked) return;
        observer.disconnect();
        resolve();
      }).observe(results, { attributes: true });
    });
    input.value = asked;
    const start = performance.now();
    input.form?.requestSubmit();
    await shown;
    return performance.now() - start;
  }, query);
}

async function coldBytes(browser: Browser, address: string, query: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForSelector('html[data-search-ready]');
  const bodies: Promise<Buffer>[] = [];
  const keep = (response: Response) => bodies.push(response.body());
  page.on('response', keep);
  await searchFor(page, query);
  await page.waitForLoadState('networkidle');
  page.off('response', keep);
  const loaded = await Promise.all(bodies);
  await context.close();
  return loaded.reduce((sum, body) => sum + Math.min(body.length, gzipSync(body, { level: 9 }).length), 0);
}

/** Asks a built site every query in a browser. */
export async function measureInBrowser(site: string, queries: readonly JudgedQuery[]): Promise<SearchMeasurements> {
  const server = await serveSite(site, { base: '/', port: 0, host: 'localhost' });
  const browser = await launchBrowser();
  try {
    const address = new URL('search/', server.address).href;
    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForSelector('html[data-search-ready]');
    for (const { query } of queries.slice(0, warmUps)) await searchFor(page, query);
    const results = new Map<string, JudgedResult[]>();
    const milliseconds: number[] = [];
    for (const { query } of queries.slice(warmUps).concat(queries.slice(0, warmUps))) {
      milliseconds.push(await timeInPage(page, query));
      results.set(query, await resultsOf(page));
    }
    const step = Math.max(1, Math.floor(queries.length / coldSamples));
    const firstQueryBytes: number[] = [];
    for (const { query } of queries.filter((_, at) => at % step === 0)) {
      firstQueryBytes.push(await coldBytes(browser, address, query));
    }
    return { results, milliseconds, firstQueryBytes };
  } finally {
    await browser.close();
    await server.close();
  }
}
