import { gunzipSync, gzipSync } from 'node:zlib';

/** What Pagefind writes at the start of each of its files, before it compresses them. */
const signature = 'pagefind_dcd';

/** The content of one of Pagefind's files, compressed as small as can be: each is loaded far more often than it is made. */
export function pack(content: string | Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(signature), Buffer.from(content)]), { level: 9 });
}

/** What one of Pagefind's files holds. @throws Error when it is damaged */
export function unpack(bytes: Uint8Array): Buffer {
  return gunzipSync(bytes).subarray(signature.length);
}
