import { mkdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { linkSame } from '../files/link-same.ts';
import { sideBySide } from '../files/side-by-side.ts';
import { fragmentNames } from './fragment-names.ts';
import { makeShard, type KeyedRecord, type Shard } from './make-shard.ts';
import { fromShardCache, toShardCache } from './shard-cache.ts';
import type { IndexFiles } from './pagefind-files.ts';

/** What a shard is made of. */
export interface ShardSource {
  /** Changes with whatever would change the records. */
  readonly digest: string;
  /** Makes the records, in an order that depends on the archive alone, so that the same archive gives the same files. */
  readonly records: () => Iterable<KeyedRecord>;
}

/** What was written. */
export interface WrittenIndex {
  /** Each record's hash by its key. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The tokens that stand in any record. */
  readonly tokens: ReadonlySet<string>;
  /** The folders of the shards, relative to the one given. */
  readonly shards: readonly string[];
}

/** Where parts of an index may be taken from, so that they need not be made again. */
export interface EarlierIndex {
  /** A folder that keeps shards from build to build; none where null. */
  readonly cache: string | null;
  /** The folder of an index that was built earlier; none where null. */
  readonly standing: string | null;
}

/** Files written at the same time. */
const filesAtOnce = 16;

/** The first shard holds what all of them use, and the others lie in folders of its own. */
const onlyInFirst = /^(?:pagefind\.js|wasm\..*)$/;

/** Whether a shard would get the same names now, among those that others hold. */
function isNamedFor({ fragments }: Shard, taken: ReadonlySet<string>): boolean {
  const names = fragmentNames(
    fragments.map(({ digest }) => digest),
    taken,
  );
  return fragments.every(({ name }, at) => name === names[at]);
}

/** A shard from the cache, where that holds just these records. */
async function shardOf(
  { digest, records }: ShardSource,
  cache: string | null,
  taken: ReadonlySet<string>,
): Promise<Shard> {
  const held = cache === null ? null : (fromShardCache(cache, digest) as Shard | null);
  if (held !== null && isNamedFor(held, taken)) return held;
  const made = await makeShard(records(), pagefind, taken);
  if (cache !== null) toShardCache(cache, digest, made);
  return made;
}

/** Writes files while others are made: where a file system is slow to make thousands of them, no record waits for it. */
async function writeFiles(files: IndexFiles, folder: string, standing: string | null): Promise<void> {
  for (const parent of new Set([...files.keys()].map(dirname))) mkdirSync(join(folder, parent), { recursive: true });
  await sideBySide([...files], filesAtOnce, async ([path, bytes]) => {
    const file = join(folder, path);
    if (!linkSame(file, bytes, standing === null ? null : join(standing, path))) await writeFile(file, bytes);
  });
}

/**
 * Writes the search index into a folder, replacing what stood there.
 * @param sources the shards, at least one
 * @throws Error when Pagefind reports one, or when a record is missing from what it made
 */
export async function writeIndex(
  sources: readonly ShardSource[],
  folder: string,
  { cache, standing }: EarlierIndex = { cache: null, standing: null },
): Promise<WrittenIndex> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const shards = sources.map((_, number) => (number === 0 ? '' : `shard-${String(number + 1)}/`));
  const hashes = new Map<string, string>();
  const taken = new Set<string>();
  const tokens = new Set<string>();
  try {
    for (const [number, source] of sources.entries()) {
      const shard = await shardOf(source, cache, taken);
      for (const { key, name } of shard.fragments) {
        hashes.set(key, name);
        taken.add(name);
      }
      for (const token of shard.tokens) tokens.add(token);
      const needed = new Map([...shard.files].filter(([path]) => number === 0 || !onlyInFirst.test(path)));
      const name = shards[number] ?? '';
      await writeFiles(needed, join(folder, name), standing === null ? null : join(standing, name));
    }
  } finally {
    await pagefind.close();
  }
  return { hashes, tokens, shards };
}
