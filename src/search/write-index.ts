import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { recordHtml, type IndexRecord } from './index-record.ts';
import { splitIndex } from './split-index.ts';
import { fromShardCache, toShardCache } from './shard-cache.ts';

/** An index record with the address under which its hash is found again. */
export interface KeyedRecord {
  readonly key: string;
  readonly record: IndexRecord;
}

/** A part of the index that is made on its own. */
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

/** Shards that are made at the same time: while Pagefind writes one, the records of another are made. */
const atOnce = 2;
/** Records on their way to Pagefind at the same time. */
const batch = 64;
/** What the search page loads; Pagefind also writes ready-made interfaces. */
const keptFiles = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_meta|index|fragment)$/;
/** The other shards lie in folders of the first one's. */
const isOtherShard = (path: string): boolean => /^shard-\d+/.test(path);
const keptInLaterShards = /^(?:pagefind-entry\.json|.*\.pf_meta|index|fragment)$/;

function assertNone(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
}

/** What Pagefind was given. */
interface Indexed {
  readonly keys: readonly string[];
  readonly tokens: ReadonlySet<string>;
}

async function indexRecords(records: Iterable<KeyedRecord>, folder: string): Promise<Indexed> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  const keys: string[] = [];
  const tokens = new Set<string>();
  let adding: ReturnType<typeof index.addHTMLFile>[] = [];
  const settle = async () => {
    const added = await Promise.all(adding);
    assertNone(
      added.flatMap((one) => one.errors),
      'index a record',
    );
    adding = [];
  };
  for (const { key, record } of records) {
    keys.push(key);
    for (const token of record.tokens) tokens.add(token);
    adding.push(index.addHTMLFile({ url: `/${key}`, content: recordHtml(record) }));
    if (adding.length === batch) await settle();
  }
  await settle();
  const written = await index.writeFiles({ outputPath: folder });
  assertNone(written.errors, `write its index into ${folder}`);
  await index.deleteIndex();
  return { keys, tokens };
}

/** The part of a Pagefind fragment that matters here. */
interface WrittenFragment {
  readonly url: string;
  readonly content: string;
}

const signature = 'pagefind_dcd';

/**
 * Takes the indexed words out of the fragments. A fragment's anchors carry its paragraphs as they are read; the indexed words
 * only serve Pagefind's own excerpts, and would be a third of what a browser loads for each record.
 * @returns each record's hash by its key
 */
function slimFragments(folder: string): [string, string][] {
  const fragments = join(folder, 'fragment');
  // Pagefind makes no folder where there is nothing to find.
  if (!existsSync(fragments)) return [];
  return readdirSync(fragments).map((file) => {
    const path = join(folder, 'fragment', file);
    const json = gunzipSync(readFileSync(path)).toString().slice(signature.length);
    const fragment = JSON.parse(json) as WrittenFragment;
    writeFileSync(path, gzipSync(signature + JSON.stringify({ ...fragment, content: '' }), { level: 9 }));
    return [fragment.url.slice(1), file.replace('.pf_fragment', '')];
  });
}

/** What was written of a shard. */
interface WrittenShard {
  /** Each record's hash by its key. */
  readonly hashes: readonly (readonly [key: string, hash: string])[];
  readonly tokens: ReadonlySet<string>;
}

/** A shard as one file of the cache: thousands of small files take far longer to write than to hold. */
interface PackedShard extends WrittenShard {
  readonly files: readonly (readonly [path: string, bytes: Uint8Array])[];
}

async function makeShard(source: ShardSource, folder: string): Promise<WrittenShard> {
  const { keys, tokens } = await indexRecords(source.records(), folder);
  const hashes = slimFragments(folder);
  if (keys.length > 0) splitIndex(folder);
  for (const file of readdirSync(folder)) {
    if (!keptFiles.test(file) && !isOtherShard(file)) rmSync(join(folder, file), { recursive: true });
  }
  const written = new Map(hashes);
  const missing = keys.find((key) => !written.has(key));
  if (missing !== undefined) throw new Error(`Pagefind left ${missing} out of its index`);
  return { hashes, tokens };
}

function unpackShard({ files }: PackedShard, folder: string): void {
  for (const parent of new Set(files.map(([path]) => dirname(path))))
    mkdirSync(join(folder, parent), { recursive: true });
  for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
}

/** The files of a shard, without those of the shards in folders beside them. */
function filesIn(folder: string): PackedShard['files'] {
  return ['.', 'index', 'fragment']
    .filter((inner) => existsSync(join(folder, inner)))
    .flatMap((inner) =>
      readdirSync(join(folder, inner), { withFileTypes: true })
        .filter((file) => file.isFile())
        .map(({ name }) => join(inner, name)),
    )
    .map((path) => [path, readFileSync(join(folder, path))]);
}

/** Writes one shard, from the cache where it holds just these records. */
async function writeShard(source: ShardSource, folder: string, cache: string | null): Promise<WrittenShard> {
  if (cache === null) return makeShard(source, folder);
  const packed = fromShardCache(cache, source.digest) as PackedShard | null;
  if (packed !== null) {
    unpackShard(packed, folder);
    return packed;
  }
  const made = await makeShard(source, folder);
  toShardCache(cache, source.digest, { ...made, files: filesIn(folder) } satisfies PackedShard);
  return made;
}

/**
 * Writes the search index into a folder, replacing what stood there.
 * @param sources the shards, at least one
 * @param cache a folder that keeps shards from build to build; none where null
 * @throws Error when Pagefind reports one, or when a record is missing from what it wrote
 */
export async function writeIndex(
  sources: readonly ShardSource[],
  folder: string,
  cache: string | null = null,
): Promise<WrittenIndex> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const shards = sources.map((source, number) => ({
    source,
    number,
    name: number === 0 ? '' : `shard-${String(number + 1)}/`,
  }));
  const written: WrittenShard[] = [];
  const write = async ({ source, number, name }: (typeof shards)[number]): Promise<void> => {
    const target = join(folder, name);
    written[number] = await writeShard(source, target, cache);
    if (number === 0) return;
    for (const file of readdirSync(target)) if (!keptInLaterShards.test(file)) rmSync(join(target, file));
  };
  const waiting = shards.values();
  const writeWaiting = async (): Promise<void> => {
    for (const shard of waiting) await write(shard);
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, writeWaiting));
  } finally {
    await pagefind.close();
  }
  return {
    hashes: new Map(written.flatMap(({ hashes }) => hashes)),
    tokens: new Set(written.flatMap(({ tokens }) => [...tokens])),
    shards: shards.map(({ name }) => name),
  };
}
