import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

/** The repository's own folder, absolute. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The folder that holds the archive: `$ARCHIVE_CONTENT` (from the working directory), else `content/`. Absolute. */
export function contentFolder(): string {
  const chosen = process.env['ARCHIVE_CONTENT'];
  return chosen === undefined || chosen === '' ? resolve(projectFolder, 'content') : resolve(chosen);
}
