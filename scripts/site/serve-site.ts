import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { lookup } from 'mrmime';
import sirv from 'sirv';
import { HeaderRules } from './header-rules.ts';

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
  const rules = headerRules(folder);
  const notFound = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      if (!path.endsWith('/')) response.setHeader('content-type', contentType(path));
    },
  });

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const fail = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    };
    if (pathname === '/' && base !== '/') return void response.writeHead(302, { location: base }).end();
    if (!pathname.startsWith(base)) return fail();
    const path = pathname.slice(base.length - 1);
    setHeaders(response, rules.of(path));
    const page = join(folder, decodeURIComponent(path), 'index.html');
    if (!path.endsWith('/') && page.startsWith(folder) && existsSync(page)) {
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

function headerRules(folder: string): HeaderRules {
  const file = join(folder, '_headers');
  return new HeaderRules(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/** Sets a file's headers, less what would send a browser to an encrypted address that isn't served here. */
function setHeaders(response: ServerResponse, headers: ReadonlyMap<string, string>): void {
  for (const [name, value] of headers) {
    if (name === 'strict-transport-security') continue;
    response.setHeader(name, value.replace(/;\s*upgrade-insecure-requests/, ''));
  }
}

/** The type of a file by its ending; a file of the search index, which no list knows, is named plain bytes. */
function contentType(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream';
  return /^text\/|json|xml/.test(type) ? `${type}; charset=utf-8` : type;
}
