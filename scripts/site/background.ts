import { join } from 'node:path';
import { projectFolder } from '../../src/load/content-folder.ts';
import { inWorker } from '../../src/load/in-worker.ts';
import { loadOnce, packArchive, type PackedArchive } from '../../src/load/load-archive.ts';
import type { PublishedAt } from '../../src/open-data/integration.ts';

/** A part of the site that is made beside the pages. */
export type BackgroundOrder =
  | { readonly part: 'search'; readonly folder: string; readonly archive: PackedArchive }
  | {
      readonly part: 'open-data';
      readonly folder: string;
      readonly address: PublishedAt;
      readonly archive: PackedArchive;
    };

function inBackground(order: BackgroundOrder): Promise<void> {
  const file = join(projectFolder, 'scripts', 'site', 'background-worker.ts');
  return inWorker(file, order, `The worker thread that makes the ${order.part}`);
}

/** Builds the search index in a thread of its own. @param folder where it belongs; whatever stands there is replaced */
export function searchInBackground(folder: string): Promise<void> {
  return inBackground({ part: 'search', folder, archive: packArchive(loadOnce()) });
}

/** Writes the open data in a thread of its own. @param folder the folder of the built site */
export function openDataInBackground(folder: string, address: PublishedAt): Promise<void> {
  return inBackground({ part: 'open-data', folder, address, archive: packArchive(loadOnce()) });
}
