import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { linkSame } from '../files/link-same.ts';
import { fragmentNames } from './fragment-names.ts';
import { Lexicon } from './lexicon.ts';
import { makeShard, type PackingShard, type Shard } from './make-shard.ts';
import { packerBeside, packerHere, type Packer } from './packer.ts';
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

interface Makers {
  readonly lexicon: Lexicon;
  readonly packer: Packer;
}

/** A shard from the cache, where that holds just these records. */
async function shardOf({ digest, records }: ShardSource, cache: string | null, makers: Makers): Promise<PackingShard> {
  const held = cache === null ? null : (fromShardCache(cache, digest) as Shard | null);
  if (held !== null) return { shard: Promise.resolve(held) };
  const { shard } = await makeShard(records(), makers);
  const keep = (made: Shard): Shard => {
    if (cache !== null) toShardCache(cache, digest, made);
    return made;
  };
  return { shard: shard.then(keep) };
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
  const write = (shard: Shard, number: number): void => {
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
  };
  // A thread takes a moment to start, and packs while this one works only where there is another shard.
  const packer = sources.length > 1 ? packerBeside() : packerHere;
  const makers: Makers = { lexicon: new Lexicon(pagefind), packer };
  try {
    let written = Promise.resolve();
    for (const [number, source] of sources.entries()) {
      const { shard } = await shardOf(source, cache, makers);
      // Where another one fails first, that is the error to tell.
      shard.catch(() => undefined);
      await written;
      // While this one is packed, the next is made.
      written = shard.then((made) => {
        write(made, number);
      });
      written.catch(() => undefined);
    }
    await written;
  } finally {
    packer.close();
    await pagefind.close();
  }
  return { hashes, tokens, shards };
}
