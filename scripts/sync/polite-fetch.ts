import { setTimeout as wait } from 'node:timers/promises';
import robotsParser, { type Robot } from 'robots-parser';

/** How the publisher is asked. Times are in milliseconds. */
export interface Manners {
  /** Who asks, with an address where the asker can be reached. */
  readonly userAgent: string;
  /** Pause between two requests to one host; a longer crawl delay of its robots.txt counts. */
  readonly pause: number;
  /** The longest that one request may take. */
  readonly patience: number;
  /** How often a request that failed in passing is tried again. */
  readonly retries: number;
  /** The first wait before such a try; it doubles each time. */
  readonly backOff: number;
  /** The largest answer that is read, in bytes. */
  readonly largest: number;
  /** Hosts that may be asked: those that the records name, or the mirror. */
  readonly hosts: ReadonlySet<string>;
}

/** What the server said of a version that is held already. */
export interface Version {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** A publisher's answer. */
export type Answer =
  | { readonly type: 'received'; readonly bytes: Uint8Array; readonly contentType: string; readonly version: Version }
  | { readonly type: 'unchanged' }
  /** It won't be had by asking again soon: withdrawn, forbidden, too large. */
  | { readonly type: 'refused'; readonly why: string }
  /** It may be had later: the host fails or is busy. */
  | { readonly type: 'failed'; readonly why: string };

/** What one request brought, before redirects are followed and passing failures tried again. */
type Reply =
  | Exclude<Answer, { readonly type: 'failed' }>
  | { readonly type: 'failed'; readonly why: string; readonly retryAfter: number }
  | { readonly type: 'redirected'; readonly to: string };

/** Asks one address at a time, as robots.txt allows, with pauses, and never another host. */
export type PoliteFetch = (address: URL, held?: Version) => Promise<Answer>;

/** Statuses that pass (RFC 9110; 429 of RFC 6585). */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);
const mostRedirects = 5;
/** The longest `Retry-After` that is waited for, in seconds. */
const longestWait = 120;

/** A fetcher that remembers each host's robots.txt and when it was last asked. */
export function politeFetch(manners: Manners): PoliteFetch {
  const rules = new Map<string, Promise<Robot>>();
  const lastAsked = new Map<string, number>();

  async function askOnce(address: URL, held: Version, pause: number): Promise<Reply> {
    const since = performance.now() - (lastAsked.get(address.host) ?? -Infinity);
    if (since < pause) await wait(pause - since);
    try {
      const response = await fetch(address, {
        redirect: 'manual',
        signal: AbortSignal.timeout(manners.patience),
        headers: {
          'User-Agent': manners.userAgent,
          ...(held.etag !== undefined && { 'If-None-Match': held.etag }),
          ...(held.lastModified !== undefined && { 'If-Modified-Since': held.lastModified }),
        },
      });
      return await replyOf(response, address, manners);
    } catch (error) {
      return { type: 'failed', why: whyItFailed(error, manners), retryAfter: 0 };
    } finally {
      lastAsked.set(address.host, performance.now());
    }
  }

  async function ask(address: URL, held: Version, pause: number, redirects = 0): Promise<Answer> {
    if (!manners.hosts.has(address.host)) {
      return { type: 'refused', why: `leads to another host, ${address.host}, which no record names` };
    }
    for (let attempt = 0; ; attempt += 1) {
      const reply = await askOnce(address, held, pause);
      if (reply.type === 'redirected') {
        if (redirects === mostRedirects) return { type: 'refused', why: 'redirects without end' };
        return ask(new URL(reply.to, address), held, pause, redirects + 1);
      }
      if (reply.type !== 'failed') return reply;
      if (attempt === manners.retries) return { type: 'failed', why: reply.why };
      await wait(Math.max(manners.backOff * 2 ** attempt, reply.retryAfter));
    }
  }

  async function rulesOf(address: URL): Promise<Robot> {
    const place = new URL('/robots.txt', address);
    const answer = await ask(place, {}, manners.pause);
    if (answer.type === 'failed') throw new Error(`${place.href}: ${answer.why}`);
    // A host without rules allows everything (RFC 9309, section 2.3.1.3).
    const text = answer.type === 'received' ? new TextDecoder().decode(answer.bytes) : '';
    return robotsParser(place.href, text);
  }

  return async (address, held = {}) => {
    const known = rules.get(address.origin) ?? rulesOf(address);
    rules.set(address.origin, known);
    let robot: Robot;
    try {
      robot = await known;
    } catch (error) {
      rules.delete(address.origin);
      return { type: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
    if (robot.isAllowed(address.href, manners.userAgent) === false) {
      return { type: 'refused', why: "the host's robots.txt asks not to fetch it" };
    }
    const delay = (robot.getCrawlDelay(manners.userAgent) ?? 0) * 1000;
    return ask(address, held, Math.max(manners.pause, delay));
  };
}

async function replyOf(response: Response, address: URL, { largest }: Manners): Promise<Reply> {
  const { status, headers } = response;
  if (status === 304) return { type: 'unchanged' };
  if (status >= 300 && status < 400) {
    return { type: 'redirected', to: headers.get('location') ?? address.href };
  }
  if (passing.has(status)) {
    const seconds = Number(headers.get('retry-after'));
    return {
      type: 'failed',
      why: `the host answers ${status}`,
      retryAfter: Number.isFinite(seconds) ? Math.min(seconds, longestWait) * 1000 : 0,
    };
  }
  if (!response.ok) return { type: 'refused', why: `the host answers ${status}` };
  const tooLarge: Reply = { type: 'refused', why: `larger than ${Math.floor(largest / 1_000_000)} MB` };
  if (Number(headers.get('content-length')) > largest) {
    await response.body?.cancel();
    return tooLarge;
  }
  const bytes = await readUpTo(response, largest);
  if (bytes === null) return tooLarge;
  return {
    type: 'received',
    bytes,
    contentType: headers.get('content-type') ?? '',
    version: {
      etag: headers.get('etag') ?? undefined,
      lastModified: headers.get('last-modified') ?? undefined,
    },
  };
}

/** Reads an answer; stops, and gives null, as soon as it passes the limit, whatever its header promised. */
async function readUpTo(response: Response, largest: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What the codes of Node.js and its fetch mean to somebody who reads a report. */
const failures: Readonly<Record<string, string>> = {
  UND_ERR_SOCKET: 'the connection broke off',
  ECONNRESET: 'the connection broke off',
  ECONNREFUSED: 'the host takes no connection',
  ENOTFOUND: 'no host of that name is found',
  EAI_AGAIN: 'no host of that name is found; is there a network?',
};

function whyItFailed(error: unknown, { patience }: Manners): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no whole answer within ${patience / 1000} s`;
  const cause: Error & { readonly code?: string } = error.cause instanceof Error ? error.cause : error;
  return failures[cause.code ?? ''] ?? (cause.message === '' ? error.message : cause.message);
}
