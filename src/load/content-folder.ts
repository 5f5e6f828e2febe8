import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The nearest folder, from the one given upwards, that holds a package with its source. */
function packageAbove(start: string): string | null {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'src'))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/**
 * The repository's own folder, absolute. Found by looking upwards, because a build bundles this file into another folder,
 * which may lie outside the repository: then the working folder decides.
 */
export const projectFolder =
  packageAbove(dirname(fileURLToPath(import.meta.url))) ?? packageAbove(process.cwd()) ?? process.cwd();

/** The folder that holds the archive: `$ARCHIVE_CONTENT` (from the working directory), else `content/`. Absolute. */
export function contentFolder(): string {
  const chosen = process.env['ARCHIVE_CONTENT'];
  return chosen === undefined || chosen === '' ? resolve(projectFolder, 'content') : resolve(chosen);
}
