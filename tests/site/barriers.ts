import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What of a page axe looks at: all success criteria of WCAG 2.2 at levels A and AA that it can test, or single rules. */
type Scope = { readonly type: 'tag' | 'rule'; readonly values: readonly string[] };

const wcag22AA: Scope = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** The one rule whose outcome differs between a light and a dark page. */
const contrast: Scope = { type: 'rule', values: ['color-contrast'] };

/**
 * Finds the barriers that a page, light and then dark, puts before people with disabilities.
 * @returns each with the rule, the element and what is wrong with it; empty when there is none
 */
export async function barriersOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const light = await violations(page, 'light', wcag22AA);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await violations(page, 'dark', contrast))];
}

async function violations(page: Page, scheme: string, scope: Scope): Promise<string[]> {
  const options = { runOnly: scope, resultTypes: ['violations'] } as axe.RunOptions;
  const found = await page.evaluate(async (settings) => {
    const results = await (window as unknown as { axe: typeof axe }).axe.run(document, settings);
    return results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  }, options);
  return found.map((violation) => `${scheme}: ${violation}`);
}
