import { parentPort, workerData } from 'node:worker_threads';
import { readTexts, type WorkerOrder } from './prepare-texts.ts';

parentPort?.postMessage(readTexts(workerData as WorkerOrder));
