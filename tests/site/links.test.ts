import type { Properties } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import type { BuiltSite } from './build-sites.ts';
import { elementsOf, filesOf, pagePathsOf, parsePage } from './built-pages.ts';

const host = 'https://archive.test';

/** The attributes by which an element points at something a browser fetches or opens. */
const pointers = ['href', 'src', 'action', 'poster', 'srcSet'] as const;

/** The broken internal links of a site, each with a page that has it. */
function brokenLinksOf(site: BuiltSite): string[] {
  const files = new Set(filesOf(site));
  const pages = new Map(pagePathsOf(site).map((path) => [path, elementsOf(parsePage(site, path))]));
  const idsByPage = new Map(
    [...pages].map(([path, elements]) => [path, new Set(elements.map(({ properties }) => properties['id']))]),
  );

  const isBroken = (link: string, path: string): boolean => {
    const url = new URL(link, `${host}${site.base}${path.slice(1)}`);
    if (url.origin !== host) return false;
    if (!url.pathname.startsWith(site.base)) return true;
    const target = `/${decodeURIComponent(url.pathname.slice(site.base.length))}`;
    if (!files.has(target.endsWith('/') ? `${target.slice(1)}index.html` : target.slice(1))) return true;
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment === '' || fragment.startsWith(':~:')) return false;
    const ids = idsByPage.get(target);
    return ids !== undefined && !ids.has(fragment);
  };

  const links = [...pages].flatMap(([path, elements]) =>
    elements.flatMap(({ properties }) => linksOf(properties).map((link) => ({ link, path }))),
  );
  const broken = Map.groupBy(
    links.filter(({ link, path }) => isBroken(link, path)),
    ({ link }) => link,
  );
  return [...broken].map(([link, from]) => `${link} from ${from[0]?.path ?? ''} and ${String(from.length - 1)} more`);
}

function linksOf(properties: Properties): string[] {
  return pointers.flatMap((name) => {
    const value = properties[name];
    if (value === undefined || value === null) return [];
    if (name !== 'srcSet') return [String(value)];
    return String(value)
      .split(',')
      .map((candidate) => candidate.trim().split(' ')[0] ?? '');
  });
}

describe('every internal link leads to a page or file of the site, and every fragment to an element of it', () => {
  test('at the root of a host', () => {
    expect(brokenLinksOf(inject('rootSite'))).toEqual([]);
  });
  test('below a path', () => {
    expect(brokenLinksOf(inject('subPathSite'))).toEqual([]);
  });
});

test('both sites hold the same pages', () => {
  expect(pagePathsOf(inject('subPathSite'))).toEqual(pagePathsOf(inject('rootSite')));
});
