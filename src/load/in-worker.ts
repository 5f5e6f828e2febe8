import { flushCompileCache } from 'node:module';
import { Worker } from 'node:worker_threads';

/**
 * Has a worker thread do a piece of work.
 * @param file the thread's module, which posts one message when it is done
 * @param order what it is given
 * @param name how an error calls it. @example 'A worker thread that reads texts'
 * @returns the message. It is rejected with the thread's error, and where it ends without a message
 */
export function inWorker<Answer>(file: string, order: unknown, name: string): Promise<Answer> {
  // The thread loads much that this one has compiled, which is otherwise kept only when the process ends.
  flushCompileCache();
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`${name} ended with code ${String(code)}.`));
    });
  });
}
