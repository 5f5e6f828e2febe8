import { hash } from 'node:crypto';
import { indexParts, type IndexPart } from './index-parts.ts';
import type { IndexFrame, Lexicon } from './lexicon.ts';
import { pack } from './packed.ts';
import { postingsOf } from './postings.ts';
import type { ShardRecords } from './shard-records.ts';

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
  readonly frame: IndexFrame;
  readonly parts: readonly IndexPart[];
  readonly records: readonly ShardRecord[];
  /** The tokens that stand in any record. */
  readonly tokens: ReadonlySet<string>;
}

/**
 * Makes a part of the index: Pagefind says what it finds each word by, and where the words stand in the records is written down here.
 * @throws Error as the lexicon does
 */
export async function makeShard({ words, records, tokens }: ShardRecords, lexicon: Lexicon): Promise<Shard> {
  const { frame, ...terms } = await lexicon.termsOf(words);
  const postings = postingsOf(
    records.map((record) => record.words),
    terms,
  );
  return {
    frame,
    parts: indexParts(postings),
    records: records.map(({ key, fragment, words: own }) => ({
      key,
      digest: hash('sha256', `${key}\n${fragment}`),
      bytes: pack(fragment),
      words: own.length,
    })),
    tokens,
  };
}
