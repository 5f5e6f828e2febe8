import { parentPort } from 'node:worker_threads';
import { pack } from './packed.ts';
import type { PackedTogether } from './packer.ts';

parentPort?.on('message', (contents: readonly (string | Uint8Array)[]) => {
  const packed = contents.map(pack);
  const answer: PackedTogether = {
    bytes: new Uint8Array(Buffer.concat(packed)),
    lengths: packed.map(({ length }) => length),
  };
  parentPort?.postMessage(answer, [answer.bytes.buffer]);
});
