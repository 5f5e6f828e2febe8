import { parentPort, workerData } from 'node:worker_threads';
import { checksum } from './checksum.ts';

parentPort?.postMessage((workerData as readonly string[]).map(checksum));
