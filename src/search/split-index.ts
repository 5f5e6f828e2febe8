import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { arrayItem, arrayItems, readText, textItem } from './cbor.ts';

/** What Pagefind writes at the start of each of its files, before it compresses them. */
const signature = 'pagefind_dcd';
/**
 * Bytes after which a part of the index ends, before compression. Pagefind's own parts hold about 57,000, and a query loads one
 * for almost every word. Smaller ones load less, but their list, which every query loads, grows: hence how many there may be.
 */
const partSize = { least: 4000, mostParts: 400 };

/** Where the list of parts stands among the items of the metadata. */
const partsPlace = 2;

/** The part of `pagefind-entry.json` that matters here. */
interface IndexEntry {
  readonly languages: Record<string, { hash: string }>;
}

function readItems(file: string): Uint8Array[] {
  return arrayItems(gunzipSync(readFileSync(file)).subarray(signature.length));
}

/** Compresses an item into a file that is named after what it holds. @returns the name's varying part */
function writeItem(item: Uint8Array, fileOf: (name: string) => string): string {
  const bytes = Buffer.concat([Buffer.from(signature), item]);
  const name = `en_${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}`;
  writeFileSync(fileOf(name), gzipSync(bytes, { level: 9 }));
  return name;
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
 * @param folder what Pagefind wrote, in one language; the metadata gets a name of its own, for what it holds is new
 * @throws RangeError when it is written in another form than Pagefind 1.5 uses
 */
export function splitIndex(folder: string): void {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as IndexEntry;
  const partFile = (name: string) => join(folder, 'index', `${name}.pf_index`);
  const metaFile = (name: string) => join(folder, `pagefind.${name}.pf_meta`);
  for (const language of Object.values(entry.languages)) {
    const meta = readItems(metaFile(language.hash));
    const listed = arrayItems(meta[partsPlace] ?? none);
    const names = listed.map((part) => readText(arrayItems(part)[2] ?? none));
    const words = names.flatMap((name) => arrayItems(readItems(partFile(name))[0] ?? none));
    for (const name of names) rmSync(partFile(name));
    const parts = intoParts(words).map((part) => {
      const name = writeItem(arrayItem([arrayItem(part)]), partFile);
      return arrayItem([wordOf(part[0]), wordOf(part.at(-1)), name].map(textItem));
    });
    rmSync(metaFile(language.hash));
    language.hash = writeItem(arrayItem(meta.with(partsPlace, arrayItem(parts))), metaFile);
  }
  writeFileSync(entryFile, JSON.stringify(entry));
}
