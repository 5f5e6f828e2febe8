import { expect, inject, test } from 'vitest';
import { loadArchive } from '../../src/load/load-archive.ts';
import { siteInBrowser } from './site-in-browser.ts';

const site = siteInBrowser(inject('rootSite'));
const archive = await loadArchive();

test('the first screen of a laptop says what this is, invites to search, tells news and shows every council’s record', async () => {
  const page = await site.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(site.addressOf('/'));
  const rows = page.locator('.latest tbody tr');
  expect(await rows.count()).toBe(archive.authorities.length);
  const parts = [
    page.locator('h1'),
    page.locator('main [type="search"]'),
    page.getByRole('heading', { name: 'What is new here' }),
    page.locator('.legend'),
    ...(await rows.all()),
    ...(await page.locator('.latest .entry-mark').all()),
  ];
  const ends = await Promise.all(
    parts.map(async (part) => {
      const box = await part.boundingBox();
      return box === null ? Infinity : box.y + box.height;
    }),
  );
  expect(ends.length).toBeGreaterThan(70);
  expect(Math.max(...ends)).toBeLessThanOrEqual(900);
  await page.close();
});

test('a council’s marks stand in its own row, and every one of its inspections has one', async () => {
  const page = await site.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(site.addressOf('/'));
  for (const { slug, name } of archive.authorities) {
    const row = page.locator('.latest tbody tr', { has: page.getByRole('rowheader', { name, exact: true }) });
    const links = await row
      .locator('.entry-mark')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('href')));
    const known = [...archive.inspections, ...archive.plans].filter(({ authority }) => authority === slug);
    expect(links).toHaveLength(known.length);
    expect(links.filter((link) => link?.includes(`/${slug}/`) !== true)).toEqual([]);
  }
  await page.close();
});
