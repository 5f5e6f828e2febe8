import { hash } from 'node:crypto';
import { fragmentJson } from './fragment.ts';
import { indexedWords, type IndexRecord } from './index-record.ts';
import { pack, unpack } from './packed.ts';
import { splitIndex, type IndexFiles } from './split-index.ts';

/** Pagefind's functions, and the program that they start. */
export type Pagefind = typeof import('pagefind');

/** Runs work when the work given before it has ended. */
export type InTurn = (work: () => Promise<void>) => Promise<void>;

/** An index record with the address under which its hash is found again. */
export interface KeyedRecord {
  readonly key: string;
  readonly record: IndexRecord;
}

/** A part of the index that is made on its own. */
export interface Shard {
  readonly files: IndexFiles;
  /** Each record's hash by its key. */
  readonly hashes: readonly (readonly [key: string, hash: string])[];
  /** The tokens that stand in any record. */
  readonly tokens: ReadonlySet<string>;
}

/** Records that are given to Pagefind together, while it works on those given before. */
const batch = 64;
/** What the search page loads; Pagefind also makes ready-made interfaces. */
const keptFiles =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|[^/]*\.pf_meta|index\/[^/]*|fragment\/[^/]*)$/;

function assertNone(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
}

interface Indexed {
  readonly files: IndexFiles;
  /** Each record's fragment by its key. */
  readonly fragments: ReadonlyMap<string, string>;
  readonly tokens: ReadonlySet<string>;
}

/**
 * The address that Pagefind is told of a record. Pagefind names a fragment after what it knows of it, and it knows only the words
 * of a record that are indexed: the digest gives another name to another text of the same words.
 */
const addressOf = (key: string, fragment: string): string => `/${hash('md5', fragment)}/${key}`;

/** The key of the record whose fragment Pagefind made. */
function keyOf(made: Uint8Array): string {
  const { url } = JSON.parse(unpack(made).toString()) as { readonly url: string };
  return url.slice(url.indexOf('/', 1) + 1);
}

function* inBatches(records: Iterable<KeyedRecord>): Generator<readonly KeyedRecord[]> {
  let some: KeyedRecord[] = [];
  for (const record of records) {
    some.push(record);
    if (some.length < batch) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

async function indexRecords(records: Iterable<KeyedRecord>, pagefind: Pagefind, inTurn: InTurn): Promise<Indexed> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  const fragments = new Map<string, string>();
  const tokens = new Set<string>();
  const give = async (records: readonly KeyedRecord[]) => {
    const adding = records.map(({ key, record }) => {
      const fragment = fragmentJson(record);
      fragments.set(key, fragment);
      for (const token of record.tokens) tokens.add(token);
      return index.addCustomRecord({ url: addressOf(key, fragment), content: indexedWords(record), language: 'en' });
    });
    assertNone(
      (await Promise.all(adding)).flatMap((added) => added.errors),
      'index a record',
    );
  };
  await inTurn(async () => {
    let given = Promise.resolve();
    for (const some of inBatches(records)) {
      const giving = give(some);
      // Where another one fails first, that is the error to tell.
      giving.catch(() => undefined);
      await given;
      given = giving;
    }
    await given;
  });
  const made = await index.getFiles();
  assertNone(made.errors, 'make the files of its index');
  await index.deleteIndex();
  const files = made.files
    .map(({ path, content }) => [path.replaceAll('\\', '/'), content] as const)
    .filter(([path]) => keptFiles.test(path))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { files: new Map(files), fragments, tokens };
}

/**
 * Makes a part of the index.
 * @param records in an order that depends on the archive alone, so that the same archive gives the same files
 * @throws Error when Pagefind reports one, or when a record is missing from what it made
 */
export async function makeShard(records: Iterable<KeyedRecord>, pagefind: Pagefind, inTurn: InTurn): Promise<Shard> {
  const { files, fragments, tokens } = await indexRecords(records, pagefind, inTurn);
  const hashes = new Map<string, string>();
  const withText = [...files].map(([path, bytes]): [string, Uint8Array] => {
    const hash = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
    if (hash === undefined) return [path, bytes];
    const key = keyOf(bytes);
    hashes.set(key, hash);
    return [path, pack(fragments.get(key) ?? '')];
  });
  const whole = new Map(withText);
  const missing = [...fragments.keys()].find((key) => !hashes.has(key));
  if (missing !== undefined) throw new Error(`Pagefind left ${missing} out of its index`);
  return { files: fragments.size > 0 ? splitIndex(whole) : whole, hashes: [...hashes], tokens };
}
