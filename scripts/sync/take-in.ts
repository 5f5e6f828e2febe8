import type { ArchiveFolder } from '../ingest/archive-folder.ts';
import { ingest } from '../ingest/ingest.ts';
import type { Options } from '../ingest/options.ts';
import type { PdfReader } from '../ingest/pdf/read-pdf.ts';
import type { RecordToFetch } from './records-to-fetch.ts';
import type { TakenIn } from './sync-records.ts';

/**
 * Takes fetched files into the archive through `ingest`, with what the record says and the file itself may not: the
 * authority, the kind, the listing date, the address and the day of retrieval. A document that isn't the record's is refused.
 */
export function takeInto(
  archive: ArchiveFolder,
  pdf: PdfReader,
): (file: string, record: RecordToFetch, retrieved: string) => Promise<TakenIn> {
  return async (file, { entry, address }, retrieved) => {
    const options: Options = {
      inputs: [file],
      content: archive.path,
      out: null,
      report: null,
      authority: entry.authority,
      kind: entry.kind,
      published: entry.dateBasis === 'listing' ? entry.date : undefined,
      sourceUrl: address.href,
      retrieved,
      completes: entry.id,
      accept: undefined,
      createAuthorities: false,
      dryRun: false,
      force: false,
      jobs: 1,
    };
    const [outcome] = await ingest([file], archive, options, pdf, () => undefined);
    if (outcome === undefined || outcome.outcome === 'refused') {
      return { type: 'refused', why: `it ${outcome?.error ?? 'could not be read'}` };
    }
    if (outcome.outcome === 'unchanged') {
      return { type: 'refused', why: `it is the very file that ${outcome.output ?? 'another entry'} holds` };
    }
    const waiting = (outcome.review ?? []).map(({ field }) => field);
    return { type: 'filed', output: outcome.output ?? entry.id, waiting };
  };
}
