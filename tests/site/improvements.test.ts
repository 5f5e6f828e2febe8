import { expect, inject, test } from 'vitest';
import { siteInBrowser } from './site-in-browser.ts';

const site = siteInBrowser(inject('subPathSite'));

test('the list of what must improve is narrowed by what is chosen, says how many remain, and is shown whole again', async () => {
  const { page, faults } = await site.openWatched('/improvements/');
  const items = page.locator('[data-improvement]');
  const shown = items.filter({ visible: true });
  const status = page.locator('main form [role="status"]');
  const all = await items.count();
  const showAll = page.getByRole('button', { name: 'Show all' });
  expect(await showAll.isVisible()).toBe(false);

  await page.locator('select[name="authority"]').selectOption({ label: 'West Berkshire' });
  const some = await shown.count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  expect(await status.innerText()).toBe(`${some} of ${all} areas for improvement`);
  expect(await page.locator('main section.authority').filter({ visible: true }).count()).toBe(1);

  await page.locator('select[name="year"]').selectOption('2015');
  expect(await status.innerText()).toContain(`0 of ${all}`);
  expect(await status.innerText()).toContain('none answers every choice');
  await page.reload();
  expect(await shown.count()).toBe(0);

  await showAll.click();
  expect(await shown.count()).toBe(all);
  expect(new URL(page.url()).search).toBe('');
  expect(faults).toEqual([]);
  await page.close();
});
