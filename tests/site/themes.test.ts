import { expect, inject, test } from 'vitest';
import { siteInBrowser } from './site-in-browser.ts';

const built = inject('rootSite');
const site = siteInBrowser(built, { reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });

test('a theme’s page says which term marked each passage, and keeps the council’s own words closed', async () => {
  const page = await site.newPage();
  await page.goto(site.addressOf('/themes/front-door/'));
  const passages = page.locator('.theme-passages .theme-passage');
  expect(await passages.count()).toBeGreaterThan(0);
  expect(await passages.filter({ hasNotText: 'Marked by “' }).count()).toBe(0);
  expect(await passages.filter({ has: page.locator('mark') }).count()).toBe(await passages.count());
  const council = page.locator('.council-words');
  expect(await council.count()).toBeGreaterThan(0);
  expect(await council.first().isVisible()).toBe(false);
  await page.close();
});

test('each passage leads to its paragraph in the document', async () => {
  const page = await site.newPage();
  await page.goto(site.addressOf('/themes/front-door/'));
  const first = page.locator('.theme-passage').first();
  const words = await first.locator('blockquote').innerText();
  await first.locator('a').click();
  await page.waitForURL(/#/);
  const fragment = new URL(page.url()).hash.slice(1);
  expect(await page.locator(`[id="${fragment}"]`).innerText()).toContain(words.slice(0, 60));
  await page.close();
});

test('every state of the matrix has its word, and at 320 px no cell is lost', async () => {
  const page = await site.newPage();
  await page.goto(site.addressOf('/themes/'));
  const cells = page.locator('.matrix td[data-label]');
  const count = await cells.count();
  expect(count).toBeGreaterThan(0);
  expect((await cells.allInnerTexts()).filter((words) => words.trim() === '')).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await cells.filter({ visible: true }).count()).toBe(count);
  await page.close();
});

test('themes stand in the margin of a text on a wide window, beside no other note, and never in its words', async () => {
  const { page, faults } = await site.openWatched('/inspections/wokingham/2018-11-09-focused-visit/');
  const notes = page.locator('.theme-note');
  await notes.first().waitFor();
  const boxes = await notes.evaluateAll((all) =>
    all.map((note) => note.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
  );
  const overlaps = boxes.filter(({ top }, index) => index > 0 && top < (boxes[index - 1]?.bottom ?? 0));
  expect(boxes.length).toBeGreaterThan(3);
  expect(overlaps).toEqual([]);
  expect(await page.locator('[data-paragraph] .theme-note').count()).toBe(0);
  await page.setViewportSize({ width: 800, height: 900 });
  expect(await notes.first().isVisible()).toBe(false);
  expect(faults).toEqual([]);
  await page.close();
});
