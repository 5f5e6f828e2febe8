import { fragmentJson } from './fragment.ts';
import { indexedWords, type IndexRecord } from './index-record.ts';

/** An index record with the address under which its fragment's name is found again. */
export interface KeyedRecord {
  readonly key: string;
  readonly record: IndexRecord;
}

/** A record as the index needs it. */
export interface HeldRecord {
  readonly key: string;
  /** What search reads of it, as JSON. */
  readonly fragment: string;
  /** What it is found by, in order: places among the words of the shard. */
  readonly words: Uint32Array;
}

/** The records of a shard, as plain data that a thread can hand to another. */
export interface ShardRecords {
  /** Each word of the records once, in the order in which they are first met. */
  readonly words: readonly string[];
  readonly records: readonly HeldRecord[];
  /** The tokens that stand in any record. */
  readonly tokens: ReadonlySet<string>;
}

/** Gathers the records of a shard. @param records in an order that depends on the archive alone, so that the same archive gives the same files */
export function gatherRecords(records: Iterable<KeyedRecord>): ShardRecords {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word);
    if (number !== undefined) return number;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const tokens = new Set<string>();
  const held: HeldRecord[] = [];
  for (const { key, record } of records) {
    for (const token of record.tokens) tokens.add(token);
    const words = Uint32Array.from(indexedWords(record), numberOf);
    held.push({ key, fragment: fragmentJson(record), words });
  }
  return { words: [...numbers.keys()], records: held, tokens };
}
