import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type ServedSite } from '../../../scripts/site/serve-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-site-'));
let site: ServedSite;

beforeAll(async () => {
  mkdirSync(join(folder, 'help'));
  const files = {
    'index.html': 'home',
    'help/index.html': 'help',
    '404.html': 'no such page',
    _headers: "/*\n  Content-Security-Policy: default-src 'none'; upgrade-insecure-requests\n  X-Frame-Options: DENY\n",
    'grades.csv': 'é',
    'search.wasm': '',
    'index.pf_meta': '',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  site = await serveSite(folder, { base: '/archive/', port: 0, host: 'localhost' });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

function get(path: string): Promise<Response> {
  return fetch(new URL(path, site.address), { redirect: 'manual' });
}

test('pages lie below the base, and the host’s root leads there', async () => {
  expect(await (await get('/archive/help/')).text()).toBe('help');
  expect((await get('/')).headers.get('location')).toBe('/archive/');
});

test('a folder without its closing slash leads to the address with it', async () => {
  const response = await get('/archive/help?from=mail');
  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe('/archive/help/?from=mail');
});

test('anything else gets the site’s own page for it', async () => {
  for (const path of ['/archive/nothing/', '/elsewhere/', '/archive/%2e%2e%2f%2e%2e%2fetc/passwd', '/archive/_']) {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('no such page');
  }
});

test('files carry their types and the headers of the site', async () => {
  const typeOf = async (path: string) => (await get(path)).headers.get('content-type');
  expect(await typeOf('/archive/')).toMatch(/^text\/html; ?charset=utf-8$/);
  expect(await typeOf('/archive/grades.csv')).toBe('text/csv; charset=utf-8');
  expect(await typeOf('/archive/search.wasm')).toBe('application/wasm');
  expect(await typeOf('/archive/index.pf_meta')).toBe('application/octet-stream');
  expect((await get('/archive/')).headers.get('x-frame-options')).toBe('DENY');
});

test('a site served without encryption doesn’t send browsers to an encrypted address', async () => {
  expect((await get('/archive/')).headers.get('content-security-policy')).toBe("default-src 'none'");
});

test('a malformed address is an error of its own and the server goes on', async () => {
  expect((await get('/archive/%E0%A4%A')).status).toBe(400);
  expect((await get('/archive/')).status).toBe(200);
});
