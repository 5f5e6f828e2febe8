import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { politeFetch, type PoliteFetch } from '../../scripts/sync/polite-fetch.ts';
import { openState, type SyncState } from '../../scripts/sync/sync-state.ts';

type Reply = (request: IncomingMessage, response: ServerResponse, time: number) => void;

/** A publisher of our own on the loopback address, whose answers a test chooses. */
export interface Publisher {
  readonly origin: URL;
  readonly host: string;
  /** Every path that was asked for, in order. */
  readonly asked: readonly string[];
  /** What a path answers; `time` counts the requests for it from 1. */
  readonly answers: Map<string, Reply>;
  readonly close: () => Promise<void>;
}

/** A small file that says it is a PDF. */
export const pdf = Buffer.from('%PDF-1.7\nnothing more is needed here\n');

/** Answers with a file, or "not modified" where the asker holds this version. */
export function sends(bytes: Buffer, etag = '"1"', contentType = 'application/pdf'): Reply {
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, { ETag: etag, 'Content-Type': contentType }).end(bytes);
  };
}

/** Answers with a status and nothing else. */
export function says(status: number, headers: Record<string, string> = {}): Reply {
  return (_request, response) => {
    response.writeHead(status, headers).end();
  };
}

/** Starts a publisher. A path without an answer is not found. */
export async function startPublisher(): Promise<Publisher> {
  const asked: string[] = [];
  const answers = new Map<string, Reply>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const time = asked.filter((other) => other === path).length;
    (answers.get(path) ?? says(404))(request, response, time);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = new URL(`http://127.0.0.1:${String(port)}/`);
  return {
    origin,
    host: origin.host,
    asked,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** What a run asks and remembers with, in a folder of its own. */
export interface Visit {
  readonly folder: string;
  /** The tools of one run; a later run of the same visit remembers what an earlier one learned. */
  readonly tools: () => {
    readonly fetch: PoliteFetch;
    readonly state: SyncState;
    readonly files: string;
    readonly mirror: URL;
    readonly today: string;
  };
  readonly end: () => Promise<void>;
}

/** Visits a publisher without pauses and without second tries. */
export function visit(publisher: Publisher): Visit {
  const folder = mkdtempSync(join(tmpdir(), 'visit-'));
  return {
    folder,
    tools: () => ({
      fetch: politeFetch({
        userAgent: 'InspectionArchive/test',
        pause: 0,
        patience: 10_000,
        retries: 0,
        backOff: 1,
        largest: 10_000,
        hosts: new Set([publisher.host]),
      }),
      state: openState(join(folder, 'state.json')),
      files: join(folder, 'files'),
      mirror: publisher.origin,
      today: '2026-11-03',
    }),
    end: async () => {
      rmSync(folder, { recursive: true });
      await publisher.close();
    },
  };
}
