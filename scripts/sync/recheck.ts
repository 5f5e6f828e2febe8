import { relative } from 'node:path';
import type { Archive, HeldEntry, Inspection, Plan } from '../../src/archive/archive.ts';
import { isPdf, keep } from './kept-files.ts';
import { askedAddress } from './mirror.ts';
import type { PoliteFetch } from './polite-fetch.ts';
import type { SyncState } from './sync-state.ts';

/** What the published address of a held document gave. */
export type Recheck =
  /** The same file as before, or the first look at a file that was not read here. */
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
      return { type: 'changed', why: `${answer.why}; the publisher may have withdrawn it` };
    case 'received': {
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

/** The checksum of the file that was read; null where a text was read in place of the published PDF. */
function readFile({ source }: HeldEntry): string | null {
  return source.extractor?.startsWith('text') === true ? null : source.sha256;
}
