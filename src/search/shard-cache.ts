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
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';

const unusedDays = 14;

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
    const now = new Date();
    utimesSync(held, now, now);
    return value;
  } catch {
    return null;
  }
}

/** Keeps something. A cache that can't be written, for want of space or rights, only costs time. */
export function toShardCache(cache: string, digest: string, value: unknown): void {
  const draft = join(cache, `${digest}.${String(process.pid)}-${String(threadId)}.draft`);
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(draft, serialize(value));
    renameSync(draft, join(cache, digest));
  } catch {
    rmSync(draft, { force: true });
  }
}

/** Removes what no build has asked for in two weeks. */
export function pruneShards(cache: string): void {
  if (!existsSync(cache)) return;
  const oldest = Date.now() - unusedDays * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (statSync(path).mtimeMs < oldest) rmSync(path, { recursive: true, force: true });
  }
}
