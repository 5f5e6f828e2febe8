import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { HeaderRules } from '../../scripts/site/header-rules.ts';
import { securityPolicy } from '../../src/site/security-policy.ts';
import { elementsOf, filesOf, pagePathsOf, parsePage } from './built-pages.ts';

const site = inject('rootSite');

function read(file: string): string {
  return readFileSync(join(site.folder, file), 'utf8');
}

describe('security headers', () => {
  const headers = new HeaderRules(read('_headers')).of('/');

  test('the policy allows nothing inline and nothing evaluated', () => {
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|'unsafe-hashes'|\*/);
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test('the header says all that the pages’ own policy says', () => {
    const header = (headers.get('content-security-policy') ?? '').split(/;\s*/);
    expect(header).toEqual(expect.arrayContaining(securityPolicy.split('; ')));
  });

  test('types are not sniffed, pages not framed, visits not passed on', () => {
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBeDefined();
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('permissions-policy')).toBeDefined();
  });
});

describe('sitemap', () => {
  const listed = [...read('sitemap-0.xml').matchAll(/<loc>https:\/\/archive\.test([^<]+)<\/loc>/g)].map(
    ([, path]) => path,
  );
  const elements = (path: string) => elementsOf(parsePage(site, path));
  const canonicalOf = (path: string) =>
    elements(path).find(({ properties }) => String(properties['rel']) === 'canonical')?.properties['href'];
  const asksNotToBeListed = (path: string) =>
    elements(path).some(
      ({ tagName, properties }) =>
        tagName === 'meta' && properties['name'] === 'robots' && String(properties['content']).includes('noindex'),
    );

  test('lists every page that is its own canonical one, and no other', () => {
    const expected = pagePathsOf(site).filter(
      (path) => canonicalOf(path) === `https://archive.test${path}` && !path.startsWith('/styleguide/'),
    );
    expect([...listed].sort()).toEqual([...expected].sort());
  });

  test('a page asks not to be listed where it names inspectors, leads on or holds what is kept out of search', () => {
    const asking = pagePathsOf(site).filter(asksNotToBeListed);
    expect(asking.filter((path) => path.startsWith('/inspectors/'))).toEqual(
      pagePathsOf(site).filter((path) => path.startsWith('/inspectors/')),
    );
    expect(asking.filter((path) => canonicalOf(path) !== undefined)).toEqual([]);
    expect(asking).not.toContain('/404.html');
  });

  test('a printable page names the page of its authority as canonical', () => {
    const printable = pagePathsOf(site).filter((path) => path.endsWith('/summary/'));
    expect(printable.length).toBeGreaterThan(0);
    for (const path of printable)
      expect(canonicalOf(path)).toBe(`https://archive.test${path.replace(/summary\/$/, '')}`);
  });

  test('robots.txt names it', () => {
    expect(filesOf(site)).toContain('robots.txt');
    expect(read('robots.txt')).toContain('Sitemap: https://archive.test/sitemap-index.xml');
  });
});
