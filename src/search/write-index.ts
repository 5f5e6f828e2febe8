import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { recordHtml, type IndexRecord } from './index-record.ts';
import { splitIndex } from './split-index.ts';
import { pruneShards, shardDigest, shardFromCache, shardToCache, type Hashes } from './shard-cache.ts';

/** An index record with the address under which its hash is found again. */
export interface KeyedRecord {
  readonly key: string;
  readonly record: IndexRecord;
  /** About how many words it holds. */
  readonly words: number;
}

/** What was written. */
export interface WrittenIndex {
  /** Each record's hash by its key. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The folders of the shards, relative to the one given. */
  readonly shards: readonly string[];
}

/**
 * Words in one shard. Pagefind keeps a shard in memory while it builds it, at about 0.4 MB a thousand words
 * (measured, issue 7): this is what keeps the largest archive below 1 GB.
 */
const wordsInShard = 1_500_000;
/** Records on their way to Pagefind at the same time. */
const batch = 64;
/** What the search page loads; Pagefind also writes ready-made interfaces. */
const keptFiles = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_meta|index|fragment)$/;
const keptInLaterShards = /^(?:pagefind-entry\.json|.*\.pf_meta|index|fragment)$/;

/** The authority that a record speaks of, or of which its document does. */
const authorityOf = (key: string) => key.split('/', 1)[0];

function assertNone(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
}

/** Shards end between two authorities, so that an edit seldom moves the records of another one from shard to shard. */
function intoShards(records: readonly KeyedRecord[]): KeyedRecord[][] {
  const shards: KeyedRecord[][] = [[]];
  let words = 0;
  for (const record of records) {
    const before = shards.at(-1)?.at(-1);
    if (words >= wordsInShard && before !== undefined && authorityOf(before.key) !== authorityOf(record.key)) {
      shards.push([]);
      words = 0;
    }
    shards.at(-1)?.push(record);
    words += record.words;
  }
  return shards;
}

type Page = readonly [key: string, html: string];

async function indexPages(pages: readonly Page[], folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  for (let at = 0; at < pages.length; at += batch) {
    const added = await Promise.all(
      pages.slice(at, at + batch).map(([key, html]) => index.addHTMLFile({ url: `/${key}`, content: html })),
    );
    assertNone(
      added.flatMap((one) => one.errors),
      'index a record',
    );
  }
  const written = await index.writeFiles({ outputPath: folder });
  assertNone(written.errors, `write its index into ${folder}`);
  await index.deleteIndex();
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

/** Writes one shard, from the cache where it holds just these records. @returns its records' hashes */
async function writeShard(records: readonly KeyedRecord[], folder: string, cache: string | null): Promise<Hashes> {
  const digest = cache === null ? '' : shardDigest(records);
  const cached = cache === null ? null : shardFromCache(cache, digest, folder);
  if (cached !== null) return cached;
  await indexPages(
    records.map(({ key, record }) => [key, recordHtml(record)]),
    folder,
  );
  const hashes = slimFragments(folder);
  if (records.length > 0) splitIndex(folder);
  for (const file of readdirSync(folder)) {
    if (!keptFiles.test(file)) rmSync(join(folder, file), { recursive: true });
  }
  if (cache !== null) shardToCache(cache, digest, folder, hashes);
  return hashes;
}

/**
 * Writes the search index of the records into a folder, replacing what stood there.
 * @param records in an order that depends on the archive alone, so that the same archive gives the same files
 * @param cache a folder that keeps shards from build to build; none where null
 * @throws Error when Pagefind reports one, or when a record is missing from what it wrote
 */
export async function writeIndex(
  records: readonly KeyedRecord[],
  folder: string,
  cache: string | null = null,
): Promise<WrittenIndex> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const hashes = new Map<string, string>();
  const shards: string[] = [];
  try {
    for (const [number, shard] of intoShards(records).entries()) {
      const name = number === 0 ? '' : `shard-${String(number + 1)}/`;
      const target = join(folder, name);
      for (const [key, hash] of await writeShard(shard, target, cache)) hashes.set(key, hash);
      if (number > 0) {
        for (const file of readdirSync(target)) if (!keptInLaterShards.test(file)) rmSync(join(target, file));
      }
      shards.push(name);
    }
  } finally {
    await pagefind.close();
  }
  if (cache !== null) pruneShards(cache);
  const missing = records.find(({ key }) => !hashes.has(key));
  if (missing !== undefined) throw new Error(`Pagefind left ${missing.key} out of its index`);
  return { hashes, shards };
}
