import { hash } from 'node:crypto';
import { CborWriter } from './cbor.ts';
import type { Posting } from './postings.ts';

/**
 * Bytes after which a part of the index ends, before compression. Pagefind's own parts hold about 57,000, and a query loads one
 * for almost every word. Smaller ones load less, but their list, which every query loads, grows: hence how many there may be.
 */
const partSize = { least: 4000, mostParts: 400 };

/** Postings in order, cut where a part is full. A term that fills one by itself stands alone: its neighbours shall not load it. */
function cut(postings: readonly Posting[]): Posting[][] {
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

/** A part of an index. */
export interface IndexPart {
  readonly name: string;
  /** The first of its terms. */
  readonly from: string;
  /** The last of them. */
  readonly to: string;
}

/** Names a file of the index after what it holds. */
export function fileName(content: Uint8Array): string {
  return `en_${hash('sha256', content).slice(0, 10)}`;
}

/** Cuts an index into parts, each of some terms. @param postings in the order of their terms */
export function indexParts(postings: readonly Posting[]): { readonly part: IndexPart; readonly content: Uint8Array }[] {
  const writer = new CborWriter();
  return cut(postings).map((part) => {
    // A part is an array of one item: the array of its terms.
    writer.array(1);
    writer.array(part.length);
    const content = Buffer.concat([writer.take(), ...part.map(({ item }) => item)]);
    const [from, to] = [part[0]?.term ?? '', part.at(-1)?.term ?? ''];
    return { part: { name: fileName(content), from, to }, content };
  });
}
