import { hash } from 'node:crypto';
import { indexParts, type IndexPart } from './index-parts.ts';
import type { IndexFrame, Lexicon } from './lexicon.ts';
import type { Packer } from './packer.ts';
import { postingsOf } from './postings.ts';
import type { ShardRecords } from './shard-records.ts';

/** A record of a shard. */
interface ShardRecord {
  readonly key: string;
  /** Of the key and of all that the fragment says. */
  readonly digest: string;
  /** How many words of it are indexed. */
  readonly words: number;
}

/** A part of the index that is made on its own, but for the names of its fragments, which must be unlike those of all other shards. */
export interface Shard {
  readonly frame: IndexFrame;
  readonly parts: readonly IndexPart[];
  readonly records: readonly ShardRecord[];
  /** The tokens that stand in any record. */
  readonly tokens: ReadonlySet<string>;
  /** The files of its parts, then those of the records' fragments. */
  readonly files: readonly Uint8Array[];
}

/** A shard while its files are packed. */
export interface PackingShard {
  readonly shard: Promise<Shard>;
}

/**
 * Makes a part of the index: Pagefind says what it finds each word by, and where the words stand in the records is written down here.
 * @returns when all is made and is being packed
 * @throws Error as the lexicon does
 */
export async function makeShard(
  { words, records, tokens }: ShardRecords,
  { lexicon, packer }: { readonly lexicon: Lexicon; readonly packer: Packer },
): Promise<PackingShard> {
  const { frame, ...terms } = await lexicon.termsOf(words);
  const postings = postingsOf(
    records.map((record) => record.words),
    terms,
  );
  const parts = indexParts(postings);
  const contents = [...parts.map(({ content }) => content), ...records.map(({ fragment }) => fragment)];
  const made = {
    frame,
    parts: parts.map(({ part }) => part),
    records: records.map(({ key, fragment, words: own }) => ({
      key,
      digest: hash('sha256', `${key}\n${fragment}`),
      words: own.length,
    })),
    tokens,
  };
  return { shard: packer.pack(contents).then((files) => ({ ...made, files })) };
}
