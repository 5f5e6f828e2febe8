import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { longestPathsOf } from './built-pages.ts';
import { siteInBrowser } from './site-in-browser.ts';

const built = inject('rootSite');
const site = siteInBrowser(built, { viewport: { width: 768, height: 1024 } });

/** The longest page of each type, and a search for something. */
const longest = longestPathsOf(built);
const paths = [...longest, '/search/?q=caseloads'];

/** A tenth is what Web Vitals calls good; pages of words can do far better. */
const most = 0.02;

async function watchShift(page: Page): Promise<void> {
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
}

function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { shift: number }).shift);
}

test('nothing that is seen moves while a page of any type loads', async () => {
  expect(longest.length).toBeGreaterThan(20);
  const moving: string[] = [];
  for (const path of paths) {
    const page = await site.newPage();
    await watchShift(page);
    await page.goto(site.addressOf(path), { waitUntil: 'networkidle' });
    if (path.includes('?')) await page.locator('[data-search-results] > li').first().waitFor();
    const shift = await shiftOf(page);
    if (shift > most) moving.push(`${path}: ${shift.toFixed(3)}`);
    await page.close();
  }
  expect(moving).toEqual([]);
});

test('on a telephone a citation leads to its paragraph, and nothing moves when it is there', async () => {
  const path = '/inspections/windsor-and-maidenhead/2015-05-13-sif-inspection/';
  for (const id of ['para-2', 'para-60', 'para-150']) {
    const page = await site.newPage();
    await page.setViewportSize({ width: 390, height: 844 });
    await watchShift(page);
    await page.goto(site.addressOf(`${path}#${id}`), { waitUntil: 'networkidle' });
    const place = () => page.locator(`#${id}`).evaluate((paragraph) => paragraph.getBoundingClientRect().top);
    expect.soft(await place(), id).toBeGreaterThan(0);
    expect.soft(await place(), id).toBeLessThan(80);
    await page.reload({ waitUntil: 'networkidle' });
    expect.soft(await place(), `${id}, loaded again`).toBeLessThan(80);
    expect.soft(await shiftOf(page), id).toBeLessThan(most);
    await page.close();
  }
});
