import { join } from 'node:path';
import { projectFolder } from '../../src/load/content-folder.ts';
import { inWorker } from '../../src/load/in-worker.ts';
import { loadOnce, packArchive, type PackedArchive } from '../../src/load/load-archive.ts';
import type { PublishedAt } from '../../src/open-data/integration.ts';

/** What the thread that builds search is given. */
export interface SearchOrder {
  readonly folder: string;
  readonly archive: PackedArchive;
}

/** What the thread that writes the open data is given. */
export interface OpenDataOrder {
  readonly folder: string;
  readonly publishedAt: PublishedAt;
  readonly archive: PackedArchive;
}

const here = join(projectFolder, 'scripts', 'site');

/** Builds the search index in a thread of its own. @param folder where it belongs; whatever stands there is replaced */
export function searchInBackground(folder: string): Promise<void> {
  const order: SearchOrder = { folder, archive: packArchive(loadOnce()) };
  return inWorker(join(here, 'search-worker.ts'), order, 'The worker thread that makes the search');
}

/** Writes the open data in a thread of its own. @param folder the folder of the built site */
export function openDataInBackground(folder: string, publishedAt: PublishedAt): Promise<void> {
  const order: OpenDataOrder = { folder, publishedAt, archive: packArchive(loadOnce()) };
  return inWorker(join(here, 'open-data-worker.ts'), order, 'The worker thread that makes the open data');
}
