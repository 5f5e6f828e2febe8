import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** A page with what its HTML weighs. */
export interface WeighedPage {
  /** From the site's own root. @example '/authorities/reading/' */
  readonly path: string;
  /** Gzip bytes of its HTML. */
  readonly html: number;
}

/** What a browser loads for a page before anybody touches it, in bytes as they travel (gzip for text). */
export interface LoadedWeight {
  readonly total: number;
  readonly scripts: number;
  readonly fonts: number;
}

/** The bytes of a file as they travel: what is compressed in itself doesn't shrink. */
export function travelling(body: Buffer): number {
  return Math.min(body.length, gzipSync(body).length);
}

/** The kind of page at a path: its first folder, and how deep it lies in it. @example 'authorities/…' */
export function pageType(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.length === 0 ? 'home' : [parts[0], ...parts.slice(1).map(() => '…')].join('/');
}

/** The pages of each type. */
export function byPageType(pages: readonly WeighedPage[]): ReadonlyMap<string, readonly WeighedPage[]> {
  return Map.groupBy(pages, ({ path }) => pageType(path));
}

/** Every page of a built site. */
export function weighPages(folder: string): WeighedPage[] {
  return globSync('**/*.html', { cwd: folder })
    .sort()
    .map((file) => ({
      path: `/${file.replaceAll(sep, '/').replace(/(^|\/)index\.html$/, '$1')}`,
      html: gzipSync(readFileSync(join(folder, file))).length,
    }));
}

/** Loads a page in a fresh browser context. @param address of a served site */
export async function weighLoading(browser: Browser, address: string): Promise<LoadedWeight> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const loaded: Promise<{ readonly type: string; readonly bytes: number }>[] = [];
    page.on('response', (response) => {
      const type = response.request().resourceType();
      loaded.push(response.body().then((body) => ({ type, bytes: travelling(body) })));
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    const all = await Promise.all(loaded);
    const sum = (kept: (type: string) => boolean) =>
      all.filter(({ type }) => kept(type)).reduce((total, { bytes }) => total + bytes, 0);
    return {
      total: sum(() => true),
      scripts: sum((type) => type === 'script'),
      fonts: sum((type) => type === 'font'),
    };
  } finally {
    await context.close();
  }
}
