import { expect, inject, test } from 'vitest';
import { pageType, weighPages } from '../../scripts/bench/page-weights.ts';
import { readPathsOf } from './built-pages.ts';
import { siteInBrowser } from './site-in-browser.ts';

const built = inject('rootSite');
const site = siteInBrowser(built, { viewport: { width: 768, height: 1024 } });

/** The longest page of each type, and a search for something. */
const read = new Set(readPathsOf(built));
const longest = [
  ...Map.groupBy(
    weighPages(built.folder).filter(({ path }) => read.has(path)),
    ({ path }) => pageType(path),
  ).values(),
].map((pages) => pages.reduce((one, other) => (other.html > one.html ? other : one)).path);
const paths = [...longest, '/search/?q=caseloads'];

/** A tenth is what Web Vitals calls good; pages of words can do far better. */
const most = 0.02;

test('nothing that is seen moves while a page of any type loads', async () => {
  expect(longest.length).toBeGreaterThan(20);
  const moving: string[] = [];
  for (const path of paths) {
    const page = await site.newPage();
    await page.addInitScript(() => {
      const seen = window as unknown as { shift: number };
      seen.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
          if (!hadRecentInput) seen.shift += value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.addressOf(path), { waitUntil: 'networkidle' });
    if (path.includes('?')) await page.locator('[data-search-results] > li').first().waitFor();
    const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
    if (shift > most) moving.push(`${path}: ${shift.toFixed(3)}`);
    await page.close();
  }
  expect(moving).toEqual([]);
});
