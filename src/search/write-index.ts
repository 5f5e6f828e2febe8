import { mkdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { linkSame } from '../files/link-same.ts';
import { sideBySide } from '../files/side-by-side.ts';
import { makeShard, type InTurn, type KeyedRecord, type Pagefind, type Shard } from './make-shard.ts';
import { fromShardCache, toShardCache } from './shard-cache.ts';
import type { IndexFiles } from './split-index.ts';

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

/** Shards that are made at the same time: while Pagefind makes one, the records of another are made. */
const atOnce = 2;
/** Files written at the same time. */
const filesAtOnce = 16;

/** One that starts a program of its own: the program works on one index at a time, and Pagefind starts one for all that ask it. */
async function ownPagefind(number: number): Promise<Pagefind> {
  return (await import(`${import.meta.resolve('pagefind')}?${String(number)}`)) as Pagefind;
}

/** The first shard holds what all of them use, and the others lie in folders of its own. */
const onlyInFirst = /^(?:pagefind\.js|wasm\..*)$/;

/** What makes one shard after another. */
interface Maker {
  readonly pagefind: Pagefind;
  readonly inTurn: InTurn;
}

/** Lets one work follow on another. */
function turns(): InTurn {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

/** A shard from the cache, where that holds just these records. */
async function shardOf(
  { digest, records }: ShardSource,
  cache: string | null,
  { pagefind, inTurn }: Maker,
): Promise<Shard> {
  const held = cache === null ? null : (fromShardCache(cache, digest) as Shard | null);
  if (held !== null) return held;
  const made = await makeShard(records(), pagefind, inTurn);
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
  const names = sources.map((_, number) => (number === 0 ? '' : `shard-${String(number + 1)}/`));
  const written: Omit<Shard, 'files'>[] = [];
  const waiting = sources.entries();
  const inTurn = turns();
  const writeWaiting = async (pagefind: Pagefind): Promise<void> => {
    for (const [number, source] of waiting) {
      const { files, hashes, tokens } = await shardOf(source, cache, { pagefind, inTurn });
      const name = names[number] ?? '';
      const needed = [...files].filter(([path]) => number === 0 || !onlyInFirst.test(path));
      await writeFiles(new Map(needed), join(folder, name), standing === null ? null : join(standing, name));
      written[number] = { hashes, tokens };
    }
  };
  const makers = await Promise.all(Array.from({ length: atOnce }, (_, number) => ownPagefind(number)));
  try {
    await Promise.all(makers.map(writeWaiting));
  } finally {
    await Promise.all(makers.map((pagefind) => pagefind.close()));
  }
  return {
    hashes: new Map(written.flatMap(({ hashes }) => hashes)),
    tokens: new Set(written.flatMap(({ tokens }) => [...tokens])),
    shards: names,
  };
}
