import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { projectFolder } from '../../src/load/content-folder.ts';
import { unpackArchive } from '../../src/load/load-archive.ts';
import { writeOpenData } from '../../src/open-data/write-open-data.ts';
import type { OpenDataOrder } from './background.ts';
import { standingPath } from './swap-in.ts';

const { folder, publishedAt, archive } = workerData as OpenDataOrder;
const address = (path: string) => new URL(publishedAt.base + path.slice(1), publishedAt.site).href;
writeOpenData(
  folder,
  { archive: unpackArchive(archive), address },
  { citationsFile: join(projectFolder, '.cache', 'citations.json'), standing: standingPath(folder) },
);
parentPort?.postMessage(null);
