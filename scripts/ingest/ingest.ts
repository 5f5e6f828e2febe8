import type { ArchiveFolder } from './archive-folder.ts';
import { bytesOf, fileOne, heldAlready, readOne, sha256Of, type Fingerprint } from './ingest-document.ts';
import type { Options } from './options.ts';
import type { Outcome } from './outcome.ts';
import type { PdfReader } from './pdf/read-pdf.ts';
import { Refusal } from './refusal.ts';

function refused(source: string, fingerprint: Fingerprint | null, error: unknown): Outcome {
  const { sha256, bytes } = fingerprint ?? { sha256: null, bytes: null };
  const reason =
    error instanceof Refusal
      ? error.message
      : `could not be read: ${error instanceof Error ? error.message : String(error)}`;
  return { source, sha256, bytes, outcome: 'refused', error: reason.replaceAll(/\s+/g, ' ') };
}

async function ingestOne(source: string, archive: ArchiveFolder, options: Options, pdf: PdfReader): Promise<Outcome> {
  let fingerprint: Fingerprint | null = null;
  try {
    const bytes = bytesOf(source);
    fingerprint = { sha256: sha256Of(bytes), bytes: bytes.length };
    const held = options.force || options.out !== null ? null : heldAlready(fingerprint.sha256, archive);
    if (held !== null) return { source, ...fingerprint, outcome: 'unchanged', output: held.id };
    const reading = await readOne(source, bytes, options, pdf);
    return fileOne(reading, archive, options);
  } catch (error) {
    return refused(source, fingerprint, error);
  }
}

/**
 * Ingests sources, several at a time; they are filed one after the other. What one source does cannot harm another.
 * @param done takes each outcome as it is known
 * @returns the outcomes in the order of the sources
 */
export async function ingest(
  sources: readonly string[],
  archive: ArchiveFolder,
  options: Options,
  pdf: PdfReader,
  done: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = sources.map((source, place) => ({ source, place }));
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const outcome = await ingestOne(next.source, archive, options, pdf);
      outcomes[next.place] = outcome;
      done(outcome);
    }
  };
  await Promise.all(Array.from({ length: options.jobs }, work));
  return outcomes;
}
