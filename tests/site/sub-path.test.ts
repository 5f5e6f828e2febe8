import { describe, inject, test } from 'vitest';
import { pagePathsOf, sampleOf } from './built-pages.ts';
import { siteInBrowser } from './site-in-browser.ts';

const built = inject('subPathSite');
const site = siteInBrowser(built);

describe('below a path, a page of each type finds all that it asks for', () => {
  test.concurrent.for(sampleOf(pagePathsOf(built), 1))('%s', async (path, { expect }) => {
    const { page, faults } = await site.openWatched(path);
    expect(new URL(page.url()).pathname).toBe(`${built.base}${path.slice(1)}`);
    await page.close();
    expect(faults).toEqual([]);
  });
});
