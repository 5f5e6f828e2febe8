import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveSite, type ServedSite } from '../../scripts/site/serve-site.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import type { BuiltSite } from './build-sites.ts';

/** A built site, served, with a browser to look at it. */
export interface SiteInBrowser {
  /** The whole address of a page. @param path from the site's own root */
  readonly addressOf: (path: string) => string;
  readonly newPage: () => Promise<Page>;
  /** Opens a page and notes all that goes wrong while it is open. @see WatchedPage */
  readonly openWatched: (path: string) => Promise<WatchedPage>;
}

/** A page with what went wrong while it was open. */
export interface WatchedPage {
  readonly page: Page;
  /** Console messages, script errors, failed requests, requests to other origins, policy violations; in order. */
  readonly faults: string[];
}

/** Serves a site and starts a browser for the tests of one file; both end with them. */
export function siteInBrowser(site: BuiltSite, options: BrowserContextOptions = {}): SiteInBrowser {
  let server: ServedSite;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    server = await serveSite(site.folder, { base: site.base, port: 0, host: 'localhost' });
    browser = await launchBrowser();
    context = await browser.newContext(options);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const addressOf = (path: string) => new URL(path.replace(/^\//, ''), server.address).href;
  return {
    addressOf,
    newPage: () => context.newPage(),
    openWatched: async (path) => {
      const page = await context.newPage();
      const faults: string[] = [];
      await watch(page, new URL(server.address).origin, faults);
      await page.goto(addressOf(path), { waitUntil: 'load' });
      return { page, faults };
    },
  };
}

/** Writes down everything that a careful visitor with the developer tools open would see. */
async function watch(page: Page, origin: string, faults: string[]): Promise<void> {
  await page.exposeFunction('reportViolation', (text: string) => faults.push(`policy violation: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${violatedDirective} ${blockedURI}`);
    });
  });
  page.on('console', (message) => faults.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`script error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isLocal = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!isLocal) faults.push(`request to another origin: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${String(response.status())}: ${response.url()}`);
  });
}
