import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/load/content-folder.ts';

const caches = ['text', 'search', 'pictures', 'pages', 'compiled', 'citations.json'];
const aside = join(projectFolder, '.cache', 'bench', 'aside');

/**
 * Puts a file or folder out of the way, where there is one. Were thousands of files deleted, some file systems would be slow to make
 * new ones for minutes (decision 14): a first build doesn't meet that, and is what is measured.
 */
export function setAside(path: string): void {
  if (!existsSync(path)) return;
  mkdirSync(aside, { recursive: true });
  renameSync(path, join(aside, String(readdirSync(aside).length + 1)));
}

/** Puts what builds keep out of the way, so that the next one makes all anew. */
export function setCachesAside(): void {
  for (const cache of caches) setAside(join(projectFolder, '.cache', cache));
}

/** Deletes what was put out of the way. */
export function removeSetAside(): void {
  rmSync(aside, { recursive: true, force: true });
}
