import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../command.ts';

/** What the command's arguments name. */
export interface Sources {
  /** Files to ingest, in order, each once. */
  readonly documents: readonly string[];
  /** Files of folders that are plainly no documents. */
  readonly skipped: readonly string[];
}

/** A list of files beside the documents is no larger than this. */
const largestList = 20 * 1024 * 1024;

/**
 * The files that the command's arguments name, folders with all that is in them, in order, each once. Hidden files and
 * links within folders are left out; JSON in a folder is skipped, since lists of documents lie beside documents. A file
 * that is named itself is always taken.
 * @throws UsageError for a file or folder that does not exist
 */
export function findSources(inputs: readonly string[]): Sources {
  const documents = new Set<string>();
  const skipped = new Set<string>();
  for (const input of inputs) {
    const status = statSync(input, { throwIfNoEntry: false });
    if (status === undefined) throw new UsageError(`There is no file or folder "${input}".`);
    if (!status.isDirectory()) documents.add(input);
    else for (const path of filesBelow(input)) (isJson(path) ? skipped : documents).add(path);
  }
  if (documents.size === 0) throw new UsageError(`No documents were found in ${inputs.join(', ')}.`);
  return { documents: [...documents], skipped: [...skipped].filter((path) => !documents.has(path)) };
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
}

/** Whether a file that calls itself JSON is JSON; one that can't be read is left to the reading of documents. */
function isJson(path: string): boolean {
  if (!/\.json$/i.test(path) || statSync(path).size > largestList) return false;
  try {
    JSON.parse(readFileSync(path, 'utf8'));
    return true;
  } catch {
    return false;
  }
}
