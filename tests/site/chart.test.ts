import { expect, inject, test } from 'vitest';
import { siteInBrowser } from './site-in-browser.ts';

const site = siteInBrowser(inject('subPathSite'));

test('the chart is fetched when it is opened, drawn without a fault, switched and saved', async () => {
  const { page, faults } = await site.openWatched('/authorities/west-berkshire/');
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.getByText('All areas in one chart').click();
  const save = page.getByRole('button', { name: 'Save as a picture' });
  const drawn = () =>
    page.locator('grade-chart canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL().length);
  await expect.poll(drawn).toBeGreaterThan(10_000);
  const all = await drawn();
  expect(requested.some((url) => url.includes('grade-chart'))).toBe(true);
  await page.getByRole('checkbox', { name: 'Overall' }).uncheck();
  await expect.poll(drawn).not.toBe(all);
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  expect(download.suggestedFilename()).toBe('grades-west-berkshire.png');
  expect(faults).toEqual([]);
  await page.close();
});
