import { recordHtml, type IndexRecord } from './index-record.ts';
import { pack, unpack } from './packed.ts';
import { splitIndex, type IndexFiles } from './split-index.ts';

/** Pagefind's functions, and the program that they start. */
export type Pagefind = typeof import('pagefind');

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

/** Records on their way to Pagefind at the same time. */
const batch = 64;
/** What the search page loads; Pagefind also makes ready-made interfaces. */
const keptFiles =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|[^/]*\.pf_meta|index\/[^/]*|fragment\/[^/]*)$/;

function assertNone(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
}

interface Indexed {
  readonly files: IndexFiles;
  readonly keys: readonly string[];
  readonly tokens: ReadonlySet<string>;
}

async function indexRecords(records: Iterable<KeyedRecord>, pagefind: Pagefind): Promise<Indexed> {
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
  const made = await index.getFiles();
  assertNone(made.errors, 'make the files of its index');
  await index.deleteIndex();
  const files = made.files
    .map(({ path, content }) => [path.replaceAll('\\', '/'), content] as const)
    .filter(([path]) => keptFiles.test(path))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { files: new Map(files), keys, tokens };
}

/** The part of a Pagefind fragment that matters here. */
interface Fragment {
  readonly url: string;
  readonly content: string;
}

/**
 * Takes the indexed words out of a fragment. Its anchors carry its paragraphs as they are read; the indexed words only serve
 * Pagefind's own excerpts, and would be a third of what a browser loads for each record.
 */
function slimFragment(bytes: Uint8Array): { readonly key: string; readonly bytes: Uint8Array } {
  const fragment = JSON.parse(unpack(bytes).toString()) as Fragment;
  return { key: fragment.url.slice(1), bytes: pack(JSON.stringify({ ...fragment, content: '' })) };
}

/**
 * Makes a part of the index.
 * @param records in an order that depends on the archive alone, so that the same archive gives the same files
 * @throws Error when Pagefind reports one, or when a record is missing from what it made
 */
export async function makeShard(records: Iterable<KeyedRecord>, pagefind: Pagefind): Promise<Shard> {
  const { files, keys, tokens } = await indexRecords(records, pagefind);
  const hashes = new Map<string, string>();
  const slimmed = [...files].map(([path, bytes]): [string, Uint8Array] => {
    const hash = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
    if (hash === undefined) return [path, bytes];
    const fragment = slimFragment(bytes);
    hashes.set(fragment.key, hash);
    return [path, fragment.bytes];
  });
  const slim = new Map(slimmed);
  const missing = keys.find((key) => !hashes.has(key));
  if (missing !== undefined) throw new Error(`Pagefind left ${missing} out of its index`);
  return { files: keys.length > 0 ? splitIndex(slim) : slim, hashes: [...hashes], tokens };
}
