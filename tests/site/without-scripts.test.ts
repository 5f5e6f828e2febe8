import { describe, inject, test } from 'vitest';
import { readPathsOf, sampleOf } from './built-pages.ts';
import { siteInBrowser } from './site-in-browser.ts';

const built = inject('rootSite');
const site = siteInBrowser(built, { javaScriptEnabled: false });

describe('a page of each type can be read and left without JavaScript', () => {
  test.concurrent.for(sampleOf(readPathsOf(built), 2))('%s', async (path, { expect }) => {
    const page = await site.newPage();
    await page.goto(site.addressOf(path));
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(80);
    expect(await page.locator('header a:visible').count()).toBeGreaterThan(1);
    await page.close();
  });
});

test('a search that cannot be made offers the themes and every text instead', async ({ expect }) => {
  const page = await site.newPage();
  await page.goto(site.addressOf('/search/?q=missing'));
  for (const path of ['/themes/', '/inspections/', '/data/texts.zip']) {
    expect(await page.locator(`main a[href="${path}"]:visible`).count()).toBeGreaterThan(0);
  }
  await page.close();
});
