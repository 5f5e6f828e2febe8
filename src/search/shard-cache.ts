import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';

/** Each record's hash by its key, as the index names it. */
export type Hashes = readonly (readonly [key: string, hash: string])[];

const unusedDays = 14;

const room = import.meta.dirname;

/** What decides, beside the records, how a shard turns out: the versions of Node.js and Pagefind, and any file of this room. */
function codeDigest(): string {
  const code = readdirSync(room, { withFileTypes: true }).filter((file) => file.isFile());
  const files = [...code.map(({ name }) => name).sort(), join('..', '..', 'package-lock.json')];
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(readFileSync(join(room, file)));
  return hash.digest('hex');
}

/**
 * The name of a shard in the cache. It is that of the records, not of the HTML that is made of them to be indexed: making it
 * stems every word of the archive. @param records what is indexed, in order
 */
export function shardDigest(records: Iterable<unknown>): string {
  const hash = createHash('sha256').update(codeDigest());
  for (const record of records) hash.update(JSON.stringify(record)).update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** A shard as one file of the cache: thousands of small files take far longer to write than to hold. */
interface PackedShard {
  readonly hashes: Hashes;
  readonly files: readonly (readonly [path: string, bytes: Uint8Array])[];
}

/**
 * Puts a shard from the cache into a folder.
 * @returns its records' hashes; null where the cache doesn't hold it whole
 */
export function shardFromCache(cache: string, digest: string, folder: string): Hashes | null {
  const held = join(cache, digest);
  try {
    const { hashes, files } = deserialize(readFileSync(held)) as PackedShard;
    for (const parent of new Set(files.map(([path]) => dirname(path))))
      mkdirSync(join(folder, parent), { recursive: true });
    for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
    const now = new Date();
    utimesSync(held, now, now);
    return hashes;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
}

/** Keeps a shard. A cache that can't be written, for want of space or rights, only costs time. */
export function shardToCache(cache: string, digest: string, folder: string, hashes: Hashes): void {
  const draft = join(cache, `${digest}.${String(process.pid)}-${String(threadId)}.draft`);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)));
  const packed: PackedShard = { hashes, files: paths.map((path) => [path, readFileSync(join(folder, path))]) };
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(draft, serialize(packed));
    renameSync(draft, join(cache, digest));
  } catch {
    rmSync(draft, { force: true });
  }
}

/** Removes shards that no build has asked for in two weeks. */
export function pruneShards(cache: string): void {
  if (!existsSync(cache)) return;
  const oldest = Date.now() - unusedDays * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (statSync(path).mtimeMs < oldest) rmSync(path, { recursive: true, force: true });
  }
}
