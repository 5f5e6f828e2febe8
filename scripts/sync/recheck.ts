import { relative } from 'node:path';
import type { Archive, HeldEntry, Inspection, Plan } from '../../src/archive/archive.ts';
import { isPdf, keep } from './kept-files.ts';
import { askedAddress } from './mirror.ts';
import type { PoliteFetch } from './polite-fetch.ts';
import type { SyncState } from './sync-state.ts';

/** What the published address of a held document gave. */
export type Recheck =
  /** The same file as before; or a first look, where a text was read in place of what lies at the address. */
  | { readonly type: 'same' }
  /** Another file: the publisher issued the document again, or withdrew it. */
  | { readonly type: 'changed'; readonly why: string }
  | { readonly type: 'failed'; readonly why: string };

/** What a look at held documents needs from outside. */
export interface RecheckTools {
  readonly fetch: PoliteFetch;
  readonly state: SyncState;
  /** Where fetched files are kept. */
  readonly files: string;
  readonly mirror: URL | null;
  /** The day of the run, an ISO date. */
  readonly today: string;
}

/** A held document with the address under which it was published. */
export interface PublishedDocument {
  readonly entry: (Inspection | Plan) & HeldEntry;
  readonly address: URL;
}

/** The held documents whose published address is known, in the order of their ids. */
export function publishedDocuments({ inspections, plans }: Archive, authority?: string): PublishedDocument[] {
  return [...inspections, ...plans]
    .filter((entry): entry is PublishedDocument['entry'] => entry.text === 'full' && entry.withdrawn === undefined)
    .filter((entry) => authority === undefined || entry.authority === authority)
    .flatMap((entry) => (entry.source.url === undefined ? [] : [{ entry, address: new URL(entry.source.url) }]))
    .sort((one, other) => (one.entry.id < other.entry.id ? -1 : 1));
}

/**
 * Asks whether a held document's published file is still the one that was read, by a conditional request where an earlier
 * look left something to ask with. Nothing in the archive is changed: a person decides what a new issue means.
 */
export async function recheck({ entry, address }: PublishedDocument, tools: RecheckTools): Promise<Recheck> {
  const before = tools.state.of(address.href);
  const answer = await tools.fetch(askedAddress(address, tools.mirror), before?.sha256 === undefined ? {} : before);
  switch (answer.type) {
    case 'failed':
      return answer;
    case 'unchanged':
      return { type: 'same' };
    case 'refused':
      // "Not found" and "gone" say something of the document; the rest says that it could not be looked at.
      return /\b4(?:04|10)$/.test(answer.why)
        ? { type: 'changed', why: `${answer.why}; the publisher may have withdrawn it` }
        : { type: 'failed', why: answer.why };
    case 'received': {
      const isFirstLook = before?.sha256 === undefined && readFile(entry) === null;
      if (!isPdf(answer.bytes) && isFirstLook) return { type: 'same' };
      if (!isPdf(answer.bytes)) {
        const what = answer.contentType || 'something else';
        return { type: 'changed', why: `now gives ${what} instead of a PDF; the publisher may have withdrawn it` };
      }
      const { file, sha256 } = keep(tools.files, answer.bytes);
      const known = before?.sha256 ?? readFile(entry);
      tools.state.remember(address.href, {
        ...(answer.version.etag !== undefined && { etag: answer.version.etag }),
        ...(answer.version.lastModified !== undefined && { lastModified: answer.version.lastModified }),
        sha256,
        on: tools.today,
        result: known === null || known === sha256 ? 'the same' : 'another file than before',
      });
      if (known === null || known === sha256) return { type: 'same' };
      const command = `npm run ingest -- --force ${relative(process.cwd(), file)}`;
      return { type: 'changed', why: `the publisher's file is another one now; to take it in: ${command}` };
    }
  }
}

/**
 * Looks at held documents one after another. After a host has failed, its other documents are left for a later run.
 * @param tell told of each document as it is done
 */
export async function recheckAll(
  documents: readonly PublishedDocument[],
  tools: RecheckTools,
  tell: (entry: PublishedDocument['entry'], outcome: Recheck) => void,
): Promise<void> {
  const failing = new Map<string, string>();
  for (const document of documents) {
    const { host } = askedAddress(document.address, tools.mirror);
    const down = failing.get(host);
    const outcome: Recheck =
      down === undefined ? await recheck(document, tools) : { type: 'failed', why: `${host} failed before: ${down}` };
    if (outcome.type === 'failed') failing.set(host, down ?? outcome.why);
    tell(document.entry, outcome);
  }
}

/** The checksum of the file that was read; null where a text was read in place of the published PDF. */
function readFile({ source }: HeldEntry): string | null {
  return source.extractor?.startsWith('text') === true ? null : source.sha256;
}
