import { readCbor, type CborValue } from '../../src/search/cbor.ts';
import { unpack } from '../../src/search/packed.ts';

/** A file of an index, as the items it holds. @param fileOf hands out a file's bytes by its path in the index's folder */
type FileOf = (path: string) => Uint8Array | undefined;

/** A part of an index: the terms between two, each with its items. */
export interface IndexPart {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly terms: readonly (readonly CborValue[])[];
}

/** What an index in English says, read without the code that writes it. */
export function readIndex(fileOf: FileOf): {
  readonly pageCount: number;
  /** The hash and the number of words of each record. */
  readonly records: readonly (readonly [name: string, words: number])[];
  readonly parts: readonly IndexPart[];
} {
  const itemsOf = (path: string) => readCbor(unpack(fileOf(path) ?? Buffer.of())) as CborValue[];
  const entry = JSON.parse(Buffer.from(fileOf('pagefind-entry.json') ?? Buffer.of()).toString()) as {
    languages: { en: { hash: string; page_count: number } };
  };
  const { hash, page_count: pageCount } = entry.languages.en;
  const [, records, list] = itemsOf(`pagefind.${hash}.pf_meta`) as [string, [string, number][], string[][]];
  const parts = list.map(([from = '', to = '', name = '']): IndexPart => {
    const [terms] = itemsOf(`index/${name}.pf_index`) as [CborValue[][]];
    return { from, to, name, terms };
  });
  return { pageCount, records, parts };
}
