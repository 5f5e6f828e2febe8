import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file to write: where, and what. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files whole or not at all: each is written beside the folder's content and then put in its place, the last one
 * last. Stopped at any moment, no file is half written.
 * @param folder a folder on the same disk as the files, absolute
 * @throws when the disk is full or the folder is not to be written; nothing is left behind
 */
export function writeFiles(folder: string, files: readonly NewFile[]): void {
  mkdirSync(folder, { recursive: true });
  const draft = mkdtempSync(join(folder, '.ingest-'));
  try {
    const drafts = files.map(({ path, text }, place) => {
      const from = join(draft, String(place));
      writeFileSync(from, text);
      return { from, path };
    });
    for (const { from, path } of drafts) {
      mkdirSync(dirname(path), { recursive: true });
      renameSync(from, path);
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
