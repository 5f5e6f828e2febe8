import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { pack } from './packed.ts';

/** The contents of some files, packed and put one behind the other. */
export interface PackedTogether {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lengths: readonly number[];
}

/** Packs the contents of Pagefind's files. */
export interface Packer {
  readonly pack: (contents: readonly (string | Uint8Array)[]) => Promise<readonly Uint8Array[]>;
  readonly close: () => void;
}

/** A packer that works in this thread. */
export const packerHere: Packer = {
  pack: (contents) => Promise.resolve(contents.map(pack)),
  close: () => undefined,
};

function takeApart({ bytes, lengths }: PackedTogether): Uint8Array[] {
  let end = 0;
  return lengths.map((length) => bytes.subarray(end, (end += length)));
}

/** A packer with a thread of its own, which works while this one makes what is packed next. The thread starts when there is something to pack. */
export function packerBeside(): Packer {
  let worker: Worker | null = null;
  const waiting: PromiseWithResolvers<readonly Uint8Array[]>[] = [];
  const fail = (error: Error): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  const start = (): Worker =>
    new Worker(join(import.meta.dirname, 'pack-worker.ts'))
      .on('message', (packed: PackedTogether) => waiting.shift()?.resolve(takeApart(packed)))
      .on('error', fail)
      .on('exit', (code) => {
        fail(new Error(`The worker thread that packs the search index ended with code ${String(code)}.`));
      });
  return {
    pack: (contents) => {
      const packing = Promise.withResolvers<readonly Uint8Array[]>();
      waiting.push(packing);
      worker ??= start();
      worker.postMessage(contents);
      return packing.promise;
    },
    close: () => void worker?.terminate(),
  };
}
