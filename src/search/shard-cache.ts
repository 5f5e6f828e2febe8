import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { keep, renew } from '../files/cache.ts';

const room = import.meta.dirname;
const project = join(room, '..', '..');
/** The rooms of whose files any may decide what is kept. */
const deciding = [room, join(project, 'src', 'archive')];

let code: string | null = null;

/** What decides, beside the texts, how a shard turns out: the versions of Node.js and Pagefind, and the code. */
function codeDigest(): string {
  const hash = createHash('sha256').update(process.version);
  const files = deciding.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((file) => file.isFile())
      .map(({ name }) => join(folder, name))
      .sort(),
  );
  for (const file of [...files, join(project, 'package-lock.json')]) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** The name of something in the cache. @param made what it is made of, as data */
export function shardDigest(made: unknown): string {
  code ??= codeDigest();
  return createHash('sha256')
    .update(code + JSON.stringify(made))
    .digest('hex')
    .slice(0, 32);
}

/** What was kept under a name; null where the cache doesn't hold it whole. */
export function fromShardCache(cache: string, digest: string): unknown {
  const held = join(cache, digest);
  try {
    const value: unknown = deserialize(readFileSync(held));
    renew(held);
    return value;
  } catch {
    return null;
  }
}

/** Keeps something. */
export function toShardCache(cache: string, digest: string, value: unknown): void {
  keep(join(cache, digest), serialize(value));
}
