import { existsSync } from 'node:fs';
import type { Entry } from '../../src/archive/archive.ts';
import { isPdf, keep, keptFile } from './kept-files.ts';
import { askedAddress } from './mirror.ts';
import type { Answer, PoliteFetch } from './polite-fetch.ts';
import type { RecordToFetch } from './records-to-fetch.ts';
import type { SyncState } from './sync-state.ts';

/** What came of taking a fetched file into the archive. */
export type TakenIn =
  | { readonly type: 'filed'; readonly output: string; readonly waiting: readonly string[] }
  | { readonly type: 'refused'; readonly why: string };

/** What became of one record. */
export type SyncOutcome = TakenIn | { readonly type: 'failed'; readonly why: string };

/** What a run needs from outside. */
export interface SyncTools {
  readonly fetch: PoliteFetch;
  /** Takes a file into the archive that was retrieved on a day (an ISO date). */
  readonly takeIn: (file: string, record: RecordToFetch, retrieved: string) => Promise<TakenIn>;
  readonly state: SyncState;
  /** Where fetched files are kept. */
  readonly files: string;
  /** Another host with the same paths. */
  readonly mirror: URL | null;
  /** The day of the run. */
  readonly today: string;
  /** Told of each record as it is done. */
  readonly tell: (entry: Entry, outcome: SyncOutcome) => void;
}

/**
 * Fetches and takes in the documents of the records, one after another. After a host has failed, its other documents are
 * left for a later run. Whatever stops the run, everything done until then is kept and not asked for again.
 */
export async function syncRecords(records: readonly RecordToFetch[], tools: SyncTools): Promise<SyncOutcome[]> {
  const failing = new Map<string, string>();
  const outcomes: SyncOutcome[] = [];
  for (const record of records) {
    const { host } = askedAddress(record.address, tools.mirror);
    const down = failing.get(host);
    const outcome: SyncOutcome =
      down === undefined ? await syncRecord(record, tools) : { type: 'failed', why: `${host} failed before: ${down}` };
    if (outcome.type === 'failed') failing.set(host, down ?? outcome.why);
    tools.tell(record.entry, outcome);
    outcomes.push(outcome);
  }
  return outcomes;
}

async function syncRecord(record: RecordToFetch, tools: SyncTools): Promise<SyncOutcome> {
  const held = tools.state.of(record.address.href);
  const kept = held?.sha256 === undefined ? null : keptFile(tools.files, held.sha256);
  const isKept = kept !== null && existsSync(kept);
  const answer = await tools.fetch(askedAddress(record.address, tools.mirror), isKept && held !== null ? held : {});
  switch (answer.type) {
    case 'failed':
      return answer;
    case 'refused':
      return remembered(record, answer, {}, tools);
    case 'unchanged':
      // The record still waits for its text, so what was refused before may be readable by now.
      return kept === null || held === null
        ? { type: 'failed', why: 'the host says “not modified” to a first request' }
        : tools.takeIn(kept, record, held.on);
    case 'received':
      return receive(record, answer, tools);
  }
}

async function receive(
  record: RecordToFetch,
  { bytes, contentType, version }: Extract<Answer, { type: 'received' }>,
  tools: SyncTools,
): Promise<SyncOutcome> {
  if (!isPdf(bytes)) {
    const why = `not a PDF but ${contentType || 'something else'}; the publisher may have withdrawn it`;
    return remembered(record, { type: 'refused', why }, {}, tools);
  }
  const { file, sha256 } = keep(tools.files, bytes);
  return remembered(record, await tools.takeIn(file, record, tools.today), { ...version, sha256 }, tools);
}

/** Notes what became of this version of a document, so that a later run asks for a newer one alone. */
function remembered(
  { address }: RecordToFetch,
  outcome: TakenIn,
  { etag, lastModified, sha256 }: { etag?: string | undefined; lastModified?: string | undefined; sha256?: string },
  { state, today }: SyncTools,
): TakenIn {
  state.remember(address.href, {
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...(sha256 !== undefined && { sha256 }),
    on: today,
    result: outcome.type === 'filed' ? `filed as ${outcome.output}` : outcome.why,
  });
  return outcome;
}
