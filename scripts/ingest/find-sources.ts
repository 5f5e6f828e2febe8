import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../command.ts';

/**
 * The files that the command's arguments name, folders with all that is in them, in order, each once. Hidden files and
 * links within folders are left out.
 * @throws UsageError for a file or folder that does not exist
 */
export function findSources(inputs: readonly string[]): string[] {
  const found = inputs.flatMap((input) => {
    const status = statSync(input, { throwIfNoEntry: false });
    if (status === undefined) throw new UsageError(`There is no file or folder "${input}".`);
    return status.isDirectory() ? filesBelow(input) : [input];
  });
  if (found.length === 0) throw new UsageError(`No files were found in ${inputs.join(', ')}.`);
  return [...new Set(found)];
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
}
