import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { byPageType, pageType, weighPages } from '../../scripts/bench/page-weights.ts';
import type { BuiltSite } from './build-sites.ts';

/** The files of a built site, relative to its folder, with `/` between folders. */
export function filesOf({ folder }: BuiltSite): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
}

/** The paths of a site's pages, from its own root. @example '/authorities/reading/' */
export function pagePathsOf(site: BuiltSite): readonly string[] {
  return filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}

/** The paths of the pages that are read where they are; the others only lead on, and a browser leaves them at once. */
export function readPathsOf(site: BuiltSite): readonly string[] {
  return pagePathsOf(site).filter(
    (path) => !readFileSync(join(site.folder, fileOf(path)), 'utf8').includes('http-equiv="refresh"'),
  );
}

function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** The page at a path, parsed as a browser would. */
export function parsePage({ folder }: BuiltSite, path: string): Root {
  return fromHtml(readFileSync(join(folder, fileOf(path)), 'utf8'));
}

/** Every element of a page, in document order. */
export function elementsOf(page: Root): readonly Element[] {
  const elements: Element[] = [];
  visit(page, 'element', (element) => {
    elements.push(element);
  });
  return elements;
}

/** At most `perType` pages of each type, spread over the type's pages. */
export function sampleOf(paths: readonly string[], perType: number): readonly string[] {
  const byType = Map.groupBy(paths, pageType);
  return [...byType.values()].flatMap((all) => {
    const step = Math.max(1, all.length / perType);
    return Array.from({ length: Math.min(perType, all.length) }, (_, index) => all[Math.floor(index * step)] ?? '');
  });
}

/** The paths of the pages that people read, the longest of each type. */
export function longestPathsOf(site: BuiltSite): readonly string[] {
  const read = new Set(readPathsOf(site));
  const pages = weighPages(site.folder).filter(({ path }) => read.has(path));
  return [...byPageType(pages).values()].map(
    (alike) => alike.reduce((one, other) => (other.html > one.html ? other : one)).path,
  );
}
