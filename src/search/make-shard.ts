import { hash } from 'node:crypto';
import { fragmentJson } from './fragment.ts';
import { fragmentNames } from './fragment-names.ts';
import { indexFiles } from './index-parts.ts';
import { indexedWords, type IndexRecord } from './index-record.ts';
import { pack } from './packed.ts';
import { fragmentPath, readTerms, type IndexFiles } from './pagefind-files.ts';
import { postingsOf } from './postings.ts';

/** Pagefind's functions, and the program that they start. */
export type Pagefind = typeof import('pagefind');

/** An index record with the address under which its fragment's name is found again. */
export interface KeyedRecord {
  readonly key: string;
  readonly record: IndexRecord;
}

/** A fragment of a shard. */
export interface NamedFragment {
  /** The key of its record. */
  readonly key: string;
  /** Of the key and all that the fragment says. */
  readonly digest: string;
  readonly name: string;
}

/** A part of the index that is made on its own. */
export interface Shard {
  readonly files: IndexFiles;
  readonly fragments: readonly NamedFragment[];
  /** The tokens that stand in any record. */
  readonly tokens: ReadonlySet<string>;
}

/** What the search page loads; Pagefind also makes ready-made interfaces. */
const program = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind)$/;

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
 * @param records in an order that depends on the archive alone, so that the same archive gives the same files
 * @param taken names of fragments in other shards
 * @throws Error when Pagefind reports one, RangeError when it writes its index in another form than version 1.5 does
 */
export async function makeShard(
  records: Iterable<KeyedRecord>,
  pagefind: Pagefind,
  taken: ReadonlySet<string>,
): Promise<Shard> {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const tokens = new Set<string>();
  const held = Array.from(records as Iterable<KeyedRecord>, ({ key, record }) => {
    for (const token of record.tokens) tokens.add(token);
    const fragment = fragmentJson(record);
    return {
      key,
      digest: hash('sha256', `${key}\n${fragment}`),
      bytes: pack(fragment),
      words: Uint32Array.from(indexedWords(record), numberOf),
    };
  });
  const names = fragmentNames(
    held.map(({ digest }) => digest),
    taken,
  );
  const fragments = held.map(({ key, digest }, at) => ({ key, digest, name: names[at] ?? '' }));
  const words = [...numbers.keys()];
  const made = await indexWords(words, pagefind);
  const ready = [...made].filter(([path]) => program.test(path));
  if (words.length === 0) return { files: new Map(ready), fragments: [], tokens };
  const postings = postingsOf({ records: held.map((record) => record.words) }, readTerms(made, words.length));
  const listed = fragments.map(({ name }, at) => ({ name, words: held[at]?.words.length ?? 0 }));
  const files = new Map([
    ...ready,
    ...indexFiles(made, listed, postings),
    ...held.map(({ bytes }, at) => [fragmentPath(names[at] ?? ''), bytes] as const),
  ]);
  return { files, fragments, tokens };
}
