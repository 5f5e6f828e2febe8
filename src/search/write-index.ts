import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { linkSame } from '../files/link-same.ts';
import { fragmentNames } from './fragment-names.ts';
import { Lexicon } from './lexicon.ts';
import { makeShard, type Shard } from './make-shard.ts';
import type { IndexFiles } from './pagefind-files.ts';
import { fromShardCache, toShardCache } from './shard-cache.ts';
import { shardFiles } from './shard-files.ts';
import type { ShardRecords } from './shard-records.ts';

/** What a shard is made of. */
export interface ShardSource {
  /** Changes with whatever would change the records. */
  readonly digest: string;
  readonly records: () => ShardRecords;
}

/** What was written. */
export interface WrittenIndex {
  /** The name of each record's fragment by the record's key. */
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

/** The first shard holds what all of them use, and the others lie in folders of its own. */
const onlyInFirst = /^(?:pagefind\.js|wasm\..*)$/;

/** A shard from the cache, where that holds just these records. */
async function shardOf({ digest, records }: ShardSource, cache: string | null, lexicon: Lexicon): Promise<Shard> {
  const held = cache === null ? null : (fromShardCache(cache, digest) as Shard | null);
  if (held !== null) return held;
  const made = await makeShard(records(), lexicon);
  if (cache !== null) toShardCache(cache, digest, made);
  return made;
}

function writeFiles(files: IndexFiles, folder: string, standing: string | null): void {
  for (const parent of new Set([...files.keys()].map(dirname))) mkdirSync(join(folder, parent), { recursive: true });
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    if (!linkSame(file, bytes, standing === null ? null : join(standing, path))) writeFileSync(file, bytes);
  }
}

/**
 * Writes the search index into a folder, replacing what stood there.
 * @param sources the shards, at least one
 * @throws Error as `makeShard` does
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
  const lexicon = new Lexicon(pagefind);
  try {
    for (const [number, source] of sources.entries()) {
      const shard = await shardOf(source, cache, lexicon);
      const name = shards[number] ?? '';
      const names = fragmentNames(
        shard.records.map(({ digest }) => digest),
        taken,
      );
      for (const [at, fragment] of names.entries()) {
        hashes.set(shard.records[at]?.key ?? '', fragment);
        taken.add(fragment);
      }
      for (const token of shard.tokens) tokens.add(token);
      const files = [...shardFiles(shard, names)].filter(([path]) => number === 0 || !onlyInFirst.test(path));
      writeFiles(new Map(files), join(folder, name), standing === null ? null : join(standing, name));
    }
  } finally {
    await pagefind.close();
  }
  return { hashes, tokens, shards };
}
