import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A site that is being served. */
export interface ServedSite {
  /** The address of its home page. @example 'http://localhost:4321/archive/' */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** How to serve. */
export interface ServeOptions {
  /** The path below which the site was built to lie, with slashes at both ends. */
  readonly base: string;
  /** 0 for any free one. */
  readonly port: number;
  /** The address to listen on; every one of the machine where absent. */
  readonly host?: string;
}

/**
 * Serves a built site as a plain static host would: the headers of its `_headers` file, its `404.html`, folders with
 * their `index.html`.
 * @param folder a built site
 * @throws Error when the port is taken
 */
export async function serveSite(folder: string, { base, port, host }: ServeOptions): Promise<ServedSite> {
  const headers = headersForAll(folder);
  const notFound = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response) => {
      // Files of the search index have endings of their own; without a type browsers would sniff.
      if (!response.hasHeader('content-type')) response.setHeader('content-type', 'application/octet-stream');
    },
  });

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const fail = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    };
    if (pathname === '/' && base !== '/') return void response.writeHead(302, { location: base }).end();
    if (!pathname.startsWith(base)) return fail();
    const path = pathname.slice(base.length - 1);
    if (!path.endsWith('/') && existsSync(join(folder, decodeURIComponent(path), 'index.html'))) {
      return void response.writeHead(301, { location: `${pathname}/${search}` }).end();
    }
    request.url = path + search;
    files(request, response, fail);
  };

  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('Bad request');
    }
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, host, ready);
  });
  return {
    address: `http://localhost:${String((server.address() as AddressInfo).port)}${base}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** The headers that the site's `_headers` file sets for every path. */
function headersForAll(folder: string): readonly (readonly [string, string])[] {
  const file = join(folder, '_headers');
  if (!existsSync(file)) return [];
  const [, lines = ''] = readFileSync(file, 'utf8').split(/^\/\*\s*$/m);
  const block = /^(?:\s*\n)?((?:[ \t]+.*\n?)*)/.exec(lines)?.[1] ?? '';
  return block
    .split('\n')
    .map((line) => /^\s+([\w-]+):\s*(.+?)\s*$/.exec(line))
    .flatMap((match) => (match?.[1] !== undefined && match[2] !== undefined ? [[match[1], match[2]] as const] : []));
}
