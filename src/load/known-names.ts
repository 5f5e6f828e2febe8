import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { entriesFolder } from './entry-files.ts';
import { lockFile } from './lock.ts';
import { meant } from './nearest.ts';
import type { Problem } from './problem.ts';
import { namesIn } from './read-folder.ts';
import { referenceFiles, referenceFolders } from './reference-files.ts';

/** The folder of the texts that came as text, for `npm run verify`. */
export const sourcesFolder = 'sources';

/** What the content folder may hold that is read. */
const known = [...referenceFiles, lockFile, ...referenceFolders, entriesFolder, sourcesFolder];

/** Data that nothing reads is a slip: "theme.yaml" would leave the archive without themes, and without a word. */
function looksLikeData(content: string, name: string): boolean {
  return /\.(?:ya?ml|lock)$/.test(name) || lstatSync(join(content, name)).isDirectory();
}

/**
 * Looks for files and folders of the content folder that look like data and have no name that is read. Others, such as a
 * readme, may lie there.
 * @param problems takes each that is found
 */
export function checkNames(content: string, problems: Problem[]): void {
  for (const name of namesIn(content, '', problems)) {
    if (known.includes(name) || !looksLikeData(content, name)) continue;
    problems.push({
      file: name,
      field: '',
      found: 'a name that nothing reads',
      allowed: `one of: ${known.join(', ')}`,
      mend: meant(name, known, 'rename it, or move it out of the content folder'),
    });
  }
}
