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
  const isHidden = (path: string) =>
    elementsOf(parsePage(site, path)).some(
      ({ tagName, properties }) =>
        tagName === 'meta' && properties['name'] === 'robots' && String(properties['content']).includes('noindex'),
    );

  test('lists every page that search engines may list, and no other', () => {
    const expected = pagePathsOf(site).filter((path) => path !== '/404.html' && !isHidden(path));
    expect([...listed].sort()).toEqual([...expected].sort());
  });

  test('robots.txt names it', () => {
    expect(filesOf(site)).toContain('robots.txt');
    expect(read('robots.txt')).toContain('Sitemap: https://archive.test/sitemap-index.xml');
  });
});
