import { expect, inject, test } from 'vitest';
import { longestPathsOf } from './built-pages.ts';
import { siteInBrowser } from './site-in-browser.ts';

const built = inject('rootSite');
const site = siteInBrowser(built, { viewport: { width: 390, height: 844 } });

// A browser takes a table whose parts are set as blocks for no table, unless they say what they are.
test('a table that a telephone shows as a list is still a table to screen readers', async () => {
  const page = await site.newPage();
  const bare: string[] = [];
  let seen = 0;
  for (const path of longestPathsOf(built)) {
    await page.goto(site.addressOf(path));
    const found = await page.locator('table').evaluateAll((tables) =>
      tables
        .filter((table) => getComputedStyle(table).display !== 'table')
        .map((table) => [table, ...table.querySelectorAll('thead, tbody, tr, th, td')])
        .map((parts) => parts.filter((part) => !part.hasAttribute('role')).map(({ outerHTML }) => outerHTML)),
    );
    seen += found.length;
    bare.push(...found.flatMap(([first]) => (first === undefined ? [] : [`${path}: ${first.slice(0, 80)}`])));
  }
  await page.close();
  expect(seen).toBeGreaterThan(5);
  expect(bare).toEqual([]);
});
