import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { DataFile } from './data-package.ts';

/** A file that is written a piece at a time. */
export interface GrowingFile {
  readonly add: (piece: string | Uint8Array) => void;
  /** Says that nothing follows. @returns what was written */
  readonly end: () => Omit<DataFile, 'path'>;
}

/** Opens a file, of which nothing stays that stood there. @param file its path, in a folder that exists */
export function openFile(file: string): GrowingFile {
  const descriptor = openSync(file, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    add: (piece) => {
      const data = typeof piece === 'string' ? Buffer.from(piece) : piece;
      for (let written = 0; written < data.length;) written += writeSync(descriptor, data, written);
      hash.update(data);
      bytes += data.length;
    },
    end: () => {
      closeSync(descriptor);
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}
