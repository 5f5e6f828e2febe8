import { describe, expect, inject, test } from 'vitest';
import { siteInBrowser } from './site-in-browser.ts';

const site = siteInBrowser(inject('rootSite'));

describe('the marks of the region’s strip', () => {
  test.for([320, 390, 768, 1200, 1280, 1440])('can be hit one by one in a window of %i px', async (width) => {
    const page = await site.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.goto(site.addressOf('/'));
    const targets = await page.locator('.entry-mark:visible .target').all();
    const boxes = (await Promise.all(targets.map((target) => target.boundingBox()))).filter((box) => box !== null);
    expect(boxes.length).toBeGreaterThan(60);
    for (const { width: across, height: down } of boxes) expect(Math.min(across, down)).toBeGreaterThanOrEqual(23.9);
    const overlapping = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((b) => {
        const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
        const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
        return across > 0.5 && down > 0.5;
      }),
    );
    expect(overlapping).toEqual([]);
    await page.close();
  });

  test('lead to the inspections that their names say', async () => {
    const page = await site.newPage();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(site.addressOf('/'));
    const mark = page.locator('.entry-mark[aria-label*="Visited 11–12 December 2018"]:visible');
    expect(await mark.getAttribute('aria-label')).toContain('West Berkshire: Focused visit.');
    await mark.focus();
    expect(await page.locator('.mark-label').innerText()).toBe(await mark.getAttribute('aria-label'));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/inspections/west-berkshire/2019-01-17-focused-visit/');
    await page.close();
  });
});
