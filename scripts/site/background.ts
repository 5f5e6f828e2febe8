import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectFolder } from '../../src/load/content-folder.ts';
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

function inWorker(order: BackgroundOrder): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(projectFolder, 'scripts', 'site', 'background-worker.ts'), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`The worker thread that makes the ${order.part} ended with code ${String(code)}.`));
    });
  });
}

/** Builds the search index in a thread of its own. @param folder where it belongs; whatever stands there is replaced */
export function searchInBackground(folder: string): Promise<void> {
  return inWorker({ part: 'search', folder, archive: packArchive(loadOnce()) });
}

/** Writes the open data in a thread of its own. @param folder the folder of the built site */
export function openDataInBackground(folder: string, address: PublishedAt): Promise<void> {
  return inWorker({ part: 'open-data', folder, address, archive: packArchive(loadOnce()) });
}
