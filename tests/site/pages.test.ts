import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { barriersOf } from './barriers.ts';
import { readPathsOf, sampleOf } from './built-pages.ts';
import { siteInBrowser } from './site-in-browser.ts';

const built = inject('rootSite');
const site = siteInBrowser(built, { colorScheme: 'light', reducedMotion: 'reduce' });

const all = readPathsOf(built);
/** All pages of an archive of one region; of a larger one a spread that keeps the run short. */
const paths = all.length <= 400 ? all : sampleOf(all, 25);

async function sidewaysScroll(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > 320 ? [`${String(width)} px wide in a window of 320 px`] : [];
}

describe('every page is quiet, keeps its policy, stays on its origin, has no barrier and fits a narrow window', () => {
  test.concurrent.for(paths)('%s', async (path, { expect }) => {
    const { page, faults } = await site.openWatched(path);
    faults.push(...(await barriersOf(page)));
    faults.push(...(await sidewaysScroll(page)));
    await page.close();
    expect(faults).toEqual([]);
  });
});

test('an address that leads nowhere gets the page that says so, with its styles', async () => {
  const page = await site.newPage();
  const response = await page.goto(site.addressOf('/authorities/nowhere/at/all/'));
  expect(response?.status()).toBe(404);
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  await page.close();
});
