import type { SearchState } from './address.ts';
import type { CatalogueEntry } from './catalogue.ts';
import type { Concept } from './concept.ts';
import { passes } from './filters.ts';
import { asksForOverview, latestGradedFirst } from './overview.ts';
import { functionWords } from './plain-english.ts';
import { replaceWords } from './query.ts';
import type { Found, Hit } from './found.ts';
import { readForOrder, type Searcher } from './search.ts';
import type { Candidate } from './weigh-entry.ts';
import { corrections, isBeginning, isSlip, splits, type Vocabulary } from './vocabulary.ts';
import { readWords } from './words.ts';

/** The answer to a search. */
export interface Answer {
  /** Entries that answer, the best (or the newest) first. */
  readonly entries: readonly CatalogueEntry[];
  /** Entries that hold a part of what is asked only, in the same order. */
  readonly parts: readonly CatalogueEntry[];
  /** Both when no filter is set, in the order of relevance. */
  readonly unfiltered: { readonly entries: readonly CatalogueEntry[]; readonly parts: readonly CatalogueEntry[] };
  /** Whether the text of every entry that may answer has been looked at; else some of the further ones may prove not to. */
  readonly isExact: boolean;
  readonly found: Found;
  /** The query with its misspelt words put right, where there are any. */
  readonly correction: { readonly query: string; readonly isShown: boolean } | null;
  /** Reads the best passages of a stretch of the entries, and of the parts after them, without those that turn out to say nothing of what is asked. */
  readonly read: (from: number, to: number) => Promise<readonly Hit[]>;
  /** Reads every passage of one of the entries that may match, and counts those that do; null where none says what is asked. */
  readonly readWhole: (entry: CatalogueEntry) => Promise<Hit | null>;
}

/** Whether a candidate answers by its facts alone, whatever it turns out to say. */
function isSureUnread({ entry, byFacts }: Candidate, { excluded }: Found): boolean {
  return byFacts && (entry.texts.length === 0 || excluded.length === 0);
}

/** Two words for one that no document holds, where some document has them side by side. */
async function splitInTwo(plain: string, vocabulary: Vocabulary, { index }: Searcher) {
  for (const pair of splits(plain, vocabulary)) {
    if (pair.some((word) => functionWords.has(word))) continue;
    if ((await index.find(pair.join(' '))).length > 0) return pair;
  }
  return undefined;
}

/** A query with other words for those that no document holds; whether there is little doubt that they were meant. */
async function mend(query: string, missing: readonly Concept[], vocabulary: Vocabulary, searcher: Searcher) {
  const replacements = new Map<string, string>();
  let certain = true;
  for (const { words, verbatim, isAlias } of missing) {
    const [word, ...others] = words;
    if (word === undefined || others.length > 0 || verbatim !== null || isAlias) continue;
    const split = await splitInTwo(word.plain, vocabulary, searcher);
    const [best] = corrections(word.plain, vocabulary);
    if (best !== undefined && isSlip(word.plain, best)) replacements.set(word.plain, best.word);
    else if (split !== undefined) replacements.set(word.plain, split.join(' '));
    else if (best !== undefined) {
      replacements.set(word.plain, best.word);
      certain = false;
    }
  }
  const mended = replaceWords(query, replacements);
  return mended === query ? null : { query: mended, certain };
}

/** The query without its last word, while that word is the beginning of one of the archive's. */
function withoutHalfTyped(query: string, missing: readonly Concept[], vocabulary: Vocabulary): string {
  const last = readWords(query).at(-1);
  if (last === undefined || last.end !== query.length) return query;
  const isMissing = missing.some(({ words }) => words.some(({ plain }) => plain === last.plain));
  const isHalf = isMissing && !vocabulary.has(last.plain) && isBeginning(last.plain, vocabulary);
  return isHalf ? query.slice(0, last.start).trim() : query;
}

async function findAsTyped(
  searcher: Searcher,
  query: string,
  isTyping: boolean,
  vocabulary: () => Promise<Vocabulary>,
) {
  const found = await searcher.find(query);
  if (!isTyping || found.missing.length === 0) return { found, asked: query };
  const asked = withoutHalfTyped(query, found.missing, await vocabulary());
  return asked === query || asked === '' ? { found, asked: query } : { found: await searcher.find(asked), asked };
}

async function corrected(searcher: Searcher, query: string, found: Found, vocabulary: () => Promise<Vocabulary>) {
  if (found.missing.length === 0) return { found, correction: null };
  const mended = await mend(query, found.missing, await vocabulary(), searcher);
  if (mended === null) return { found, correction: null };
  const other = await searcher.find(mended.query);
  if (other.candidates.length === 0 || (other.isDoubtful && !found.isDoubtful)) return { found, correction: null };
  const isAnswered = found.candidates.length > 0 && (!found.isDoubtful || other.isDoubtful);
  const isShown = !isAnswered && mended.certain;
  return { found: isShown ? other : found, correction: { query: mended.query, isShown } };
}

/**
 * Answers a search.
 * @param vocabulary loads the archive's words; asked for only when a word of the query stands in no document
 * @param isTyping the query is not finished: its last word may be half typed
 */
export async function answer(
  searcher: Searcher,
  { query, filters, sort }: SearchState,
  vocabulary: () => Promise<Vocabulary>,
  isTyping = false,
): Promise<Answer> {
  const { catalogue } = searcher;
  const typed = await findAsTyped(searcher, query, isTyping, vocabulary);
  const { found, correction } = await corrected(searcher, typed.asked, typed.found, vocabulary);
  const byDate = (a: CatalogueEntry, b: CatalogueEntry) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0);
  const isPassing = (entry: CatalogueEntry) => passes(catalogue, entry, filters);
  if (query === '') {
    const all = [...catalogue.entries].sort(byDate);
    const entries = all.filter(isPassing);
    const [parts, unfiltered] = [[], { entries: all, parts: [] }];
    const byFacts = (entry: CatalogueEntry): Hit => ({ entry, passages: [], matching: null });
    const read = async (from: number, to: number) => entries.slice(from, to).map(byFacts);
    const readWhole = async (entry: CatalogueEntry) => byFacts(entry);
    return { entries, parts, unfiltered, isExact: true, found, correction, read, readWhole };
  }
  // The same entries are read whatever filters are set, so that these change neither what is shown of one nor the count of all.
  const { candidates } = found;
  const [first, rest] = [candidates.slice(0, readForOrder), candidates.slice(readForOrder)];
  const further = rest.filter(({ entry }) => isPassing(entry));
  const filled = first.filter(({ entry }) => isPassing(entry)).length;
  const also = further.slice(0, Math.max(readForOrder - filled, 0));
  const read = [...first, ...also];
  const hits = await searcher.read(read, found);
  const isKnown = new Set(read);
  const byRelevance = [
    ...hits.map(({ entry }) => entry),
    ...candidates.filter((candidate) => !isKnown.has(candidate)).map(({ entry }) => entry),
  ];
  const ranked = asksForOverview(found) ? latestGradedFirst(byRelevance, found) : byRelevance;
  const unfiltered = { entries: ranked, parts: found.parts.map(({ entry }) => entry) };
  const shown = (all: readonly CatalogueEntry[]) => {
    const passing = all.filter(isPassing);
    return sort === 'date' ? passing.sort(byDate) : passing;
  };
  const [entries, parts] = [shown(unfiltered.entries), shown(unfiltered.parts)];
  const hitOf = new Map(hits.map((hit) => [hit.entry, hit]));
  const candidateOf = new Map([...candidates, ...found.parts].map((candidate) => [candidate.entry, candidate]));
  const some = async (entry: CatalogueEntry): Promise<readonly Hit[]> => {
    const known = hitOf.get(entry);
    const candidate = candidateOf.get(entry);
    if (known !== undefined || candidate === undefined) return known === undefined ? [] : [known];
    return searcher.read([candidate], found);
  };
  return {
    entries,
    parts,
    unfiltered,
    isExact: candidates.every((candidate) => isKnown.has(candidate) || isSureUnread(candidate, found)),
    found,
    correction,
    read: async (from, to) => (await Promise.all([...entries, ...parts].slice(from, to).map(some))).flat(),
    readWhole: async (entry) => {
      const candidate = candidateOf.get(entry);
      return candidate === undefined ? null : searcher.readWhole(candidate, found);
    },
  };
}
