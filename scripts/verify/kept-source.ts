import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HeldEntry } from '../../src/archive/archive.ts';
import type { Problem } from '../../src/load/problem.ts';

const byteOrderMark = '\uFEFF';

/**
 * The files that a text may have been before it was kept: `ingest` keeps text as UTF-8 without a byte order mark, and takes
 * UTF-8 and UTF-16.
 */
function originals(text: string): Buffer[] {
  const marked = byteOrderMark + text;
  const little = Buffer.from(marked, 'utf16le');
  return [Buffer.from(text), Buffer.from(marked), little, Buffer.from(little).swap16()];
}

/**
 * Checks that a source's kept text is the very file that was ingested, by its size and SHA-256.
 * @param folder the content folder
 * @param file the kept text, relative to it
 */
export function verifyKeptSource(folder: string, file: string, { source }: HeldEntry): Problem[] {
  const candidates = originals(readFileSync(join(folder, file), 'utf8'));
  const isTheFile = candidates.some(
    (bytes) => bytes.length === source.bytes && createHash('sha256').update(bytes).digest('hex') === source.sha256,
  );
  if (isTheFile) return [];
  return [
    {
      file,
      field: 'source.sha256',
      found: `a text of ${candidates[0]?.length ?? 0} bytes that is not the file which was ingested (${source.bytes} bytes)`,
      allowed: `the file with the SHA-256 ${source.sha256}`,
      mend: 'restore the file from version control, or ingest the document again with "--force"',
    },
  ];
}
