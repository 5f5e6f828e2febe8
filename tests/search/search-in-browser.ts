import type { Page } from 'playwright-core';
import type { JudgedResult } from './judged-queries.ts';

/** The results that the search page shows, in its order. */
export async function resultsOf(page: Page): Promise<JudgedResult[]> {
  return page.$$eval('[data-result]', (results) =>
    results.map((result) => ({
      inspection: (result as HTMLElement).dataset['result'] ?? '',
      passages: [...result.querySelectorAll<HTMLElement>('[data-passage]')].map(
        ({ dataset }) => dataset['passage'] ?? '',
      ),
    })),
  );
}

/**
 * Asks the search page, as somebody would who types and presses Enter.
 * @param page the search page, ready
 */
export async function searchFor(page: Page, query: string): Promise<JudgedResult[]> {
  await page.locator('input[type=search][name=q]').fill(query);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (asked) => document.querySelector<HTMLElement>('[data-search-results]')?.dataset['query'] === asked,
    query,
  );
  return resultsOf(page);
}
