import { readCbor, type CborValue } from './cbor.ts';
import { unpack } from './packed.ts';
import type { WordTerms } from './postings.ts';

/** The files of an index, each by its path in the index's folder, with forward slashes. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

export const entryPath = 'pagefind-entry.json';
export const metaPath = (name: string): string => `pagefind.${name}.pf_meta`;
export const partPath = (name: string): string => `index/${name}.pf_index`;
export const fragmentPath = (name: string): string => `fragment/${name}.pf_fragment`;

/** `pagefind-entry.json`, as far as it matters here. */
export interface IndexEntry {
  readonly languages: { readonly en?: { readonly hash: string; readonly page_count: number } };
}

/** What an index says of itself. */
export interface IndexHead {
  readonly entry: IndexEntry;
  readonly meta: readonly CborValue[];
}

/** Where the list of records and the list of parts stand among the items of the metadata. */
export const metaPlaces = { records: 1, parts: 2 } as const;

function fail(what: string): never {
  throw new RangeError(`Pagefind writes its index in another form than version 1.5 does: ${what}`);
}

function arrayOf(value: CborValue | undefined, what: string, length?: number): readonly CborValue[] {
  if (!Array.isArray(value) || (length !== undefined && value.length !== length)) fail(what);
  return value as readonly CborValue[];
}

function textOf(value: CborValue | undefined, what: string): string {
  return typeof value === 'string' ? value : fail(what);
}

/** Hands out the bytes of a file. @throws RangeError when it isn't there */
function fileIn(files: IndexFiles, path: string): Uint8Array {
  return files.get(path) ?? fail(`it names ${path}, and did not make it`);
}

/** The entry of an index that Pagefind made, and its metadata. @throws RangeError where they are written in another form than Pagefind 1.5 uses */
export function readHead(files: IndexFiles): IndexHead {
  const entry = JSON.parse(Buffer.from(fileIn(files, entryPath)).toString()) as IndexEntry;
  const { hash } = entry.languages.en ?? fail('it holds no words in English');
  const meta = arrayOf(readCbor(unpack(fileIn(files, metaPath(hash)))), 'the metadata', 6);
  return { entry, meta };
}

/** The places in a page that Pagefind lists: each as the distance from the one before; a weight comes first and begins anew. */
function* placesIn(page: CborValue): Generator<number> {
  const [, places] = arrayOf(page, 'a page of a term', 3);
  let before = 0;
  for (const number of arrayOf(places, 'places of a term')) {
    if (typeof number !== 'number') fail('a place of a term');
    if (number < 0) before = 0;
    else yield (before += number);
  }
}

/** All terms of an index, each with its items. */
function* termsIn(files: IndexFiles, meta: readonly CborValue[]): Generator<readonly CborValue[]> {
  for (const part of arrayOf(meta[metaPlaces.parts], 'the list of parts')) {
    const name = textOf(arrayOf(part, 'a part', 3)[2], 'the name of a part');
    const [terms] = arrayOf(readCbor(unpack(fileIn(files, partPath(name)))), 'the content of a part', 1);
    for (const term of arrayOf(terms, 'the terms of a part')) yield arrayOf(term, 'a term', 3);
  }
}

/**
 * Reads from an index of one record, which holds each word once, what Pagefind finds each word by.
 * @param count how many words the record holds
 * @throws RangeError when Pagefind sees another number of words, or the index is written in another form than Pagefind 1.5 uses
 */
export function readTerms(files: IndexFiles, count: number): WordTerms {
  const { meta } = readHead(files);
  const [record] = arrayOf(meta[metaPlaces.records], 'the list of records', 1);
  const [, words] = arrayOf(record, 'a record', 2);
  if (words !== count) fail(`of ${String(count)} words it counts ${JSON.stringify(words)}`);
  const ofWords: number[][] = Array.from({ length: count }, () => []);
  const terms: string[] = [];
  for (const [term, pages, variants] of termsIn(files, meta)) {
    // With other accents than the term's own: in a list by itself.
    const other = arrayOf(variants, 'the variants of a term').map((variant) => arrayOf(variant, 'a variant', 2)[1]);
    for (const list of [pages, ...other])
      for (const page of arrayOf(list, 'the pages of a term'))
        for (const place of placesIn(page)) ofWords[place]?.push(terms.length);
    terms.push(textOf(term, 'a term'));
  }
  return { terms, ofWords };
}
