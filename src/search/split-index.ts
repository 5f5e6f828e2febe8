import { createHash } from 'node:crypto';
import { arrayItem, arrayItems, readText, textItem } from './cbor.ts';
import { pack, unpack } from './packed.ts';

const entryFile = 'pagefind-entry.json';
/**
 * Bytes after which a part of the index ends, before compression. Pagefind's own parts hold about 57,000, and a query loads one
 * for almost every word. Smaller ones load less, but their list, which every query loads, grows: hence how many there may be.
 */
const partSize = { least: 4000, mostParts: 400 };

/** Where the list of parts stands among the items of the metadata. */
const partsPlace = 2;

/** The files of an index, each by its path in the index's folder, with forward slashes. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** The part of `pagefind-entry.json` that matters here. */
interface IndexEntry {
  readonly languages: Record<string, { hash: string }>;
}

function itemsOf(bytes: Uint8Array): Uint8Array[] {
  return arrayItems(unpack(bytes));
}

/** A file of an index, named after what it holds. */
interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function fileOf(item: Uint8Array): NamedFile {
  const name = `en_${createHash('sha256').update(item).digest('hex').slice(0, 10)}`;
  return { name, bytes: pack(item) };
}

const none: Uint8Array = new Uint8Array();
/** What an item of the index speaks of: its first field. */
const wordOf = (item = none): string => readText(arrayItems(item)[0] ?? none);

/** Words in order, cut where a part is full. A word that fills one by itself stands alone: its neighbours shall not load it. */
function intoParts(words: readonly Uint8Array[]): Uint8Array[][] {
  const all = words.reduce((sum, { length }) => sum + length, 0);
  const size = Math.max(partSize.least, all / partSize.mostParts);
  const parts: Uint8Array[][] = [];
  let held = Infinity;
  for (const word of words) {
    if (held >= size || held + word.length > size * 1.5) {
      parts.push([]);
      held = 0;
    }
    parts.at(-1)?.push(word);
    held += word.length;
  }
  return parts;
}

/**
 * Cuts the parts of a Pagefind index smaller, so that a query loads fewer words that it doesn't ask for. What the index says of a
 * word passes through byte by byte.
 * @param made the files that Pagefind made, in one language
 * @returns the same with other parts; the metadata gets a name of its own, for what it holds is new
 * @throws RangeError when it is written in another form than Pagefind 1.5 uses
 */
export function splitIndex(made: IndexFiles): IndexFiles {
  const files = new Map(made);
  const take = (path: string): Uint8Array => {
    const bytes = files.get(path);
    if (bytes === undefined) throw new RangeError(`Pagefind names ${path}, and did not make it`);
    files.delete(path);
    return bytes;
  };
  const entry = JSON.parse(Buffer.from(take(entryFile)).toString()) as IndexEntry;
  const partFile = (name: string) => `index/${name}.pf_index`;
  const metaFile = (name: string) => `pagefind.${name}.pf_meta`;
  for (const language of Object.values(entry.languages)) {
    const meta = itemsOf(take(metaFile(language.hash)));
    const names = arrayItems(meta[partsPlace] ?? none).map((part) => readText(arrayItems(part)[2] ?? none));
    const words = names.flatMap((name) => arrayItems(itemsOf(take(partFile(name)))[0] ?? none));
    const list = intoParts(words).map((part) => {
      const { name, bytes } = fileOf(arrayItem([arrayItem(part)]));
      files.set(partFile(name), bytes);
      return arrayItem([wordOf(part[0]), wordOf(part.at(-1)), name].map(textItem));
    });
    const { name, bytes } = fileOf(arrayItem(meta.with(partsPlace, arrayItem(list))));
    files.set(metaFile(name), bytes);
    language.hash = name;
  }
  return files.set(entryFile, Buffer.from(JSON.stringify(entry)));
}
