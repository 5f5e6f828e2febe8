import { CborWriter } from './cbor.ts';

/** What an index finds some words by. */
export interface WordTerms {
  /** Each once, in the order of the index. */
  readonly terms: readonly string[];
  /** The places in `terms` of what finds each word: almost always one. */
  readonly ofWords: readonly (readonly number[])[];
}

/** What an index says of a term. */
export interface Posting {
  readonly term: string;
  /** The term with the records in which it stands and its places there, as an item of one of Pagefind's files. */
  readonly item: Uint8Array;
}

/** Before places in the body of a page: words there count once. Pagefind holds that weight as 24, and writes a weight as a negative number, one lower. */
const plainWeight = -25;

/** Where terms stand, in the order of terms, then of records and places. */
interface Occurrences {
  /** Where each term's occurrences begin; those of the next follow. */
  readonly starts: Uint32Array;
  readonly records: Uint32Array;
  readonly places: Uint32Array;
}

function occurrencesOf(records: readonly Uint32Array[], { terms, ofWords }: WordTerms): Occurrences {
  const starts = new Uint32Array(terms.length + 1);
  for (const words of records)
    for (const word of words) for (const term of ofWords[word] ?? []) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (const term of terms.keys()) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const all = starts[terms.length] ?? 0;
  const found = { starts, records: new Uint32Array(all), places: new Uint32Array(all) };
  for (const [record, words] of records.entries()) {
    for (let place = 0; place < words.length; place += 1) {
      for (const term of ofWords[words[place] ?? -1] ?? []) {
        const at = next[term] ?? 0;
        found.records[at] = record;
        found.places[at] = place;
        next[term] = at + 1;
      }
    }
  }
  return found;
}

/** How many in a row, from a place on, are the same as the first. */
function sameFrom(values: Uint32Array, start: number, end: number): number {
  let at = start + 1;
  while (at < end && values[at] === values[start]) at += 1;
  return at - start;
}

/**
 * Writes down where each term stands, as Pagefind does for pages whose words all count the same: for each record the number of
 * records since the one before, and for each place the number of places.
 * @param records the words of each, in order, as places among the words of `wordTerms`
 */
export function postingsOf(records: readonly Uint32Array[], wordTerms: WordTerms): Posting[] {
  const found = occurrencesOf(records, wordTerms);
  const writer = new CborWriter();
  return wordTerms.terms.map((term, number) => {
    const [start = 0, end = 0] = found.starts.subarray(number, number + 2);
    const runs: number[] = [];
    for (let at = start; at < end; at += runs.at(-1) ?? 1) runs.push(sameFrom(found.records, at, end));
    writer.array(3);
    writer.text(term);
    writer.array(runs.length);
    let [at, record] = [start, 0];
    for (const run of runs) {
      writer.array(3);
      writer.number((found.records[at] ?? 0) - record);
      record = found.records[at] ?? 0;
      writer.array(run + 1);
      writer.number(plainWeight);
      let before = 0;
      for (const place of found.places.subarray(at, at + run)) {
        writer.number(place - before);
        before = place;
      }
      at += run;
      writer.array(0);
    }
    writer.array(0);
    return { term, item: writer.take() };
  });
}
