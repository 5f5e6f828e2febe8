import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problem.ts';

/** Names that systems scatter in folders. */
const isScattered = (name: string) => name.startsWith('.') || name === 'Thumbs.db';

/**
 * The names in a folder of the content folder, in order; none where it is missing.
 * @param content the content folder
 * @param folder the folder, relative to it; '' for itself
 * @param problems takes why the folder can't be read
 */
export function namesIn(content: string, folder: string, problems: Problem[]): string[] {
  try {
    return readdirSync(join(content, folder))
      .filter((name) => !isScattered(name))
      .sort();
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    const found = code === 'ENOTDIR' ? 'something that is not a folder' : `a folder that cannot be read (${code})`;
    problems.push({ file: folder, field: '', found, allowed: 'a folder', mend: 'put the folder itself in its place' });
    return [];
  }
}
