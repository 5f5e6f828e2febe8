import { createHash } from 'node:crypto';
import { cborOf, CborWriter, type CborValue } from './cbor.ts';
import { entryPath, metaPath, metaPlaces, partPath, readHead, type IndexFiles } from './pagefind-files.ts';
import { pack } from './packed.ts';
import type { Posting } from './postings.ts';

/**
 * Bytes after which a part of the index ends, before compression. Pagefind's own parts hold about 57,000, and a query loads one
 * for almost every word. Smaller ones load less, but their list, which every query loads, grows: hence how many there may be.
 */
const partSize = { least: 4000, mostParts: 400 };

/** Postings in order, cut where a part is full. A term that fills one by itself stands alone: its neighbours shall not load it. */
function intoParts(postings: readonly Posting[]): Posting[][] {
  const all = postings.reduce((sum, { item }) => sum + item.length, 0);
  const size = Math.max(partSize.least, all / partSize.mostParts);
  const parts: Posting[][] = [];
  let held = Infinity;
  for (const posting of postings) {
    const { length } = posting.item;
    if (held >= size || held + length > size * 1.5) {
      parts.push([]);
      held = 0;
    }
    parts.at(-1)?.push(posting);
    held += length;
  }
  return parts;
}

/** A file of an index, named after what it holds. */
interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function fileOf(content: Uint8Array): NamedFile {
  const name = `en_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
  return { name, bytes: pack(content) };
}

/** The content of a part: an array of one item, the array of its terms. */
function contentOf(part: readonly Posting[]): Uint8Array {
  const writer = new CborWriter();
  writer.array(1);
  writer.array(part.length);
  return Buffer.concat([writer.take(), ...part.map(({ item }) => item)]);
}

/** A record as the metadata lists it. */
export interface ListedRecord {
  readonly name: string;
  /** How many words of it are indexed. */
  readonly words: number;
}

/**
 * The files that say which records an index holds and where its terms stand in them.
 * @param made an index that Pagefind made, whose metadata stay but for the two lists
 * @param records in the order in which postings count them
 * @param postings in the order of their terms
 */
export function indexFiles(
  made: IndexFiles,
  records: readonly ListedRecord[],
  postings: readonly Posting[],
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const parts = intoParts(postings).map((part): CborValue => {
    const { name, bytes } = fileOf(contentOf(part));
    files.set(partPath(name), bytes);
    return [part[0]?.term ?? '', part.at(-1)?.term ?? '', name];
  });
  const { entry, meta } = readHead(made);
  // Pagefind counts the places up to the last word, and one where there is none.
  const listed = records.map(({ name, words }): CborValue => [name, Math.max(words, 1)]);
  const { name, bytes } = fileOf(cborOf(meta.with(metaPlaces.records, listed).with(metaPlaces.parts, parts)));
  files.set(metaPath(name), bytes);
  const en = { ...entry.languages.en, hash: name, page_count: records.length };
  return files.set(entryPath, Buffer.from(JSON.stringify({ ...entry, languages: { en } })));
}
