import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { projectFolder } from '../../src/load/content-folder.ts';
import { unpackArchive } from '../../src/load/load-archive.ts';
import { buildSearch } from '../../src/search/build-search.ts';
import type { SearchOrder } from './background.ts';
import { standingPath } from './swap-in.ts';

const { folder, archive } = workerData as SearchOrder;
await buildSearch(unpackArchive(archive), folder, {
  cache: join(projectFolder, '.cache', 'search'),
  standing: standingPath(folder),
});
parentPort?.postMessage(null);
