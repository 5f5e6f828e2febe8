import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { projectFolder } from '../../src/load/content-folder.ts';
import { unpackArchive } from '../../src/load/load-archive.ts';
import { writeOpenData } from '../../src/open-data/write-open-data.ts';
import { buildSearch } from '../../src/search/build-search.ts';
import type { BackgroundOrder } from './background.ts';

const order = workerData as BackgroundOrder;
const archive = unpackArchive(order.archive);
if (order.part === 'search') await buildSearch(archive, order.folder, join(projectFolder, '.cache', 'search'));
else {
  const { site, base } = order.address;
  const source = { archive, address: (path: string) => new URL(base + path.slice(1), site).href };
  writeOpenData(order.folder, source, join(projectFolder, '.cache', 'citations.json'));
}
parentPort?.postMessage(null);
