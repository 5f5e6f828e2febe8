import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { projectFolder } from '../../src/load/content-folder.ts';
import { unpackArchive } from '../../src/load/load-archive.ts';
import { writeOpenData } from '../../src/open-data/write-open-data.ts';
import { buildSearch } from '../../src/search/build-search.ts';
import type { BackgroundOrder } from './background.ts';
import { standingPath } from './swap-in.ts';

const order = workerData as BackgroundOrder;
const archive = unpackArchive(order.archive);
const standing = standingPath(order.folder);
if (order.part === 'search')
  await buildSearch(archive, order.folder, { cache: join(projectFolder, '.cache', 'search'), standing });
else {
  const { site, base } = order.address;
  const source = { archive, address: (path: string) => new URL(base + path.slice(1), site).href };
  const citationsFile = join(projectFolder, '.cache', 'citations.json');
  writeOpenData(order.folder, source, { citationsFile, standing });
}
parentPort?.postMessage(null);
