import { hash } from 'node:crypto';
import { indexParts, type IndexPart } from './index-parts.ts';
import { pack } from './packed.ts';
import { readHead, readTerms, type IndexFiles, type IndexHead } from './pagefind-files.ts';
import { postingsOf } from './postings.ts';
import type { ShardRecords } from './shard-records.ts';

/** Pagefind's functions, and the program that they start. */
export type Pagefind = typeof import('pagefind');

/** A record of a shard. */
interface ShardRecord {
  readonly key: string;
  /** Of the key and of all that the fragment says. */
  readonly digest: string;
  /** The file of its fragment. */
  readonly bytes: Uint8Array;
  /** How many words of it are indexed. */
  readonly words: number;
}

/** A part of the index that is made on its own, but for the names of its fragments, which must be unlike those of all other shards. */
export interface Shard {
  /** What the search page runs, and the entry of an index without words. */
  readonly program: IndexFiles;
  /** What Pagefind says of an index of its words; null where the shard holds none. */
  readonly head: IndexHead | null;
  readonly parts: readonly IndexPart[];
  readonly records: readonly ShardRecord[];
  /** The tokens that stand in any record. */
  readonly tokens: ReadonlySet<string>;
}

/** Of what Pagefind makes; it also makes ready-made interfaces. */
const programFiles = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind)$/;

function assertNone(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
}

/** The files that Pagefind makes of one record with these words; of none where there are none. */
async function indexWords(words: readonly string[], pagefind: Pagefind): Promise<IndexFiles> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  // A letter that stands for several words (“ﷺ”) is one word here.
  const content = words.map((word) => word.replaceAll(/\s/g, '')).join(' ');
  const added = words.length === 0 ? null : await index.addCustomRecord({ url: '/', content, language: 'en' });
  assertNone(added?.errors ?? [], 'index the words of the archive');
  const made = await index.getFiles();
  assertNone(made.errors, 'make the files of its index');
  await index.deleteIndex();
  return new Map(made.files.map(({ path, content }) => [path.replaceAll('\\', '/'), content]));
}

/**
 * Makes a part of the index: Pagefind says what it finds each word by, and where the words stand in the records is written down here.
 * @throws Error when Pagefind reports one, RangeError when it writes its index in another form than version 1.5 does
 */
export async function makeShard({ words, records, tokens }: ShardRecords, pagefind: Pagefind): Promise<Shard> {
  const made = await indexWords(words, pagefind);
  const isEmpty = words.length === 0;
  const wordsOfRecords = records.map((record) => record.words);
  return {
    program: new Map([...made].filter(([path]) => programFiles.test(path))),
    head: isEmpty ? null : readHead(made),
    parts: isEmpty ? [] : indexParts(postingsOf(wordsOfRecords, readTerms(made, words.length))),
    records: records.map(({ key, fragment, words }) => ({
      key,
      digest: hash('sha256', `${key}\n${fragment}`),
      bytes: pack(fragment),
      words: words.length,
    })),
    tokens,
  };
}
