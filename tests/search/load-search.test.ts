import { afterEach, expect, test, vi } from 'vitest';
import { searchFiles } from '../../src/search/browser/load-search.ts';
import { readWords } from '../../src/search/words.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a browser asks whether its catalogue is still the one, and takes what that names as it holds it', async () => {
  const asked: [string, RequestCache | undefined][] = [];
  vi.stubGlobal('fetch', async (address: string, options?: RequestInit) => {
    asked.push([address, options?.cache]);
    return Response.json(address.endsWith('catalogue.json') ? { aliases: 'aliases-1' } : []);
  });
  const files = searchFiles('/below/');
  await files.aliases(await files.catalogue()).aliasesIn([readWords('hubs')]);
  const [catalogue, ...parts] = asked;
  expect(catalogue).toEqual(['/below/pagefind/catalogue.json', 'no-cache']);
  expect(parts).toEqual([[expect.stringMatching(/^\/below\/pagefind\/aliases-1\/forms-\d+\.json$/), undefined]]);
});

test('what a site refuses is no catalogue, and is asked for again', async () => {
  let status = 503;
  vi.stubGlobal('fetch', async () => new Response('{}', { status }));
  const files = searchFiles('/');
  await expect(files.catalogue()).rejects.toThrow('/pagefind/catalogue.json: 503');
  status = 200;
  await expect(files.catalogue()).resolves.toEqual({});
});
