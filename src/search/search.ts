import { aliasTable, type AliasTable } from './aliases.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { conceptsOf, lookupOf, quotedConcept, wordConcept, type Concept } from './concept.ts';
import { readFragment, type HeldParagraph } from './fragment.ts';
import type { IndexReader } from './index-reader.ts';
import { isMatching, soughtConcepts } from './matching.ts';
import {
  isAskedFor,
  isOfNamedKindAndYear,
  numberedParagraphs,
  numberedPassage,
  recordsWithNumber,
  type NumberedParagraphs,
} from './numbered-paragraphs.ts';
import { isTelling, weighPassage, type Passage } from './passage.ts';
import { readQuery, type Query } from './query.ts';
import { recognise, type Recognised } from './recognise.ts';
import {
  roleFactor,
  sureCandidates,
  weighEntry,
  type AskedConcept,
  type AskedPair,
  type AskedQuery,
  type Candidate,
} from './weigh-entry.ts';

/** An entry that answers a query. */
export interface Hit {
  readonly entry: CatalogueEntry;
  /** The best first; empty where only its facts answer. */
  readonly passages: readonly Passage[];
  /**
   * How many of its paragraphs match, as they are marked in the document; null where not all that may match have been read,
   * or where the query asks for no topic.
   */
  readonly matching: number | null;
}

/** What a query found in the index. */
export interface Found {
  readonly recognised: readonly Recognised[];
  readonly concepts: readonly AskedConcept[];
  /** What each paragraph is looked through for; empty where the query names councils, kinds, years or numbers only. */
  readonly sought: readonly Concept[];
  readonly excluded: readonly Concept[];
  /** Paragraphs asked for by number: no other is an answer. Null where the query asks for none. */
  readonly numbered: NumberedParagraphs | null;
  /** Everyday words that stand in no document: the query is answered without them. */
  readonly dropped: readonly Concept[];
  /** Words that stand in no document and that the answer can't do without. */
  readonly missing: readonly Concept[];
  /** Entries that answer, the best first, whatever filters are set. */
  readonly candidates: readonly Candidate[];
  /** None of them has all that matters: they only come near. */
  readonly isDoubtful: boolean;
}

/** Records read to put candidates in order: for all together, and for one of them at least and at most. */
const recordsRead = { together: 20, least: 2, most: 5 };
/** Entries read where none surely answers. */
const doubtfulTried = 16;
/** Entries tried for a name that may have been meant as an ordinary word. */
const wordsTried = 10;
/** What a kind or year named in the query weighs at least. */
const namedWeight = 2;
/**
 * What an entry's further passages, a kind or year of its own that the query names, and the index alone add to its best
 * passage; and the share of the best passage's score that one which doesn't match needs to be shown beside it.
 */
const share = { second: 0.12, third: 0.06, named: 1.5, index: 0.35, shown: 0.3 };

/** How much a record counts for a term that it has by another name, or each of whose words it holds somewhere. */
const recordShare = { otherName: 0.8, scattered: 0.6 };

const nothing: ReadonlySet<never> = new Set<never>();

/** Whether a query can do without a concept that stands in no document. */
function isDispensable({ weak, general }: Concept): boolean {
  return weak || general;
}

/** Whether a candidate that was read answers: its records can hold words of a term too far apart to mean it, or only in passages that the query excludes. */
function isAnswer({ entry, byFacts }: Candidate, { passages }: Hit, { excluded }: Found): boolean {
  return passages.length > 0 || (byFacts && (excluded.length === 0 || entry.texts.length === 0));
}

/** Answers queries from a catalogue and an index. */
export class Searcher {
  readonly catalogue: Catalogue;
  readonly index: IndexReader;
  readonly #aliases: AliasTable;
  readonly #recordCount: number;
  readonly #read = new Map<string, Promise<readonly HeldParagraph[]>>();

  constructor(catalogue: Catalogue, index: IndexReader) {
    this.catalogue = catalogue;
    this.index = index;
    this.#aliases = aliasTable(catalogue.aliases);
    this.#recordCount = catalogue.entries.reduce((sum, { texts }) => sum + texts.length, 0);
  }

  /** The records in which a concept stands, each with its share: most in the searcher's own words, less otherwise. */
  async #recordsOf({ words, lookups, isAlias, nearby }: Concept): Promise<Map<string, number>> {
    const records = new Map<string, number>();
    if (nearby.length > 0) {
      const each = await Promise.all(nearby.map((word) => this.index.find(lookupOf([word]))));
      const [first = [], ...others] = each.map((hashes) => new Set(hashes));
      for (const hash of first)
        if (others.every((hashes) => hashes.has(hash))) records.set(hash, recordShare.scattered);
    }
    for (const hash of (await Promise.all(lookups.map((lookup) => this.index.find(lookup)))).flat())
      records.set(hash, isAlias ? recordShare.otherName : 1);
    const own = isAlias ? await this.index.find(lookupOf(words)) : [];
    for (const hash of own) if (records.has(hash)) records.set(hash, 1);
    return records;
  }

  /** Rare concepts weigh more, terms of several words a little more, words of everyday questions little. */
  #weightOf(records: number, { weak, general, words }: Concept): number {
    const rarity = Math.log(1 + (this.#recordCount + 0.5) / (records + 0.5));
    return rarity * (weak ? 0.25 : general ? 0.4 : 1) * (1 + 0.15 * (words.length - 1));
  }

  async #ask(concept: Concept): Promise<AskedConcept> {
    const records = await this.#recordsOf(concept);
    return { concept, records, weight: this.#weightOf(records.size, concept), entries: nothing };
  }

  /** A kind, a year or a month of one that the query names: entries have it by their facts, other texts by speaking of it. */
  async #askNamed({ words, type, value }: Recognised): Promise<AskedConcept> {
    const asked = await this.#ask({ ...quotedConcept(words), verbatim: null });
    const kind = this.catalogue.kinds.findIndex((candidate) => candidate.value === value);
    const isNamed = (entry: CatalogueEntry) =>
      type === 'kind'
        ? entry.kind === kind
        : entry.years.includes(Number(value)) && (words.length === 1 || asked.records.has(entry.facts));
    const entries = new Set(this.catalogue.entries.filter(isNamed));
    return { ...asked, weight: Math.max(asked.weight, namedWeight), entries };
  }

  async #askPairs(concepts: readonly AskedConcept[]): Promise<AskedPair[]> {
    const neighbours = concepts.slice(1).map((second, at) => [concepts[at] ?? second, second] as const);
    return Promise.all(
      neighbours.map(async ([first, second]) => {
        const lookup = lookupOf([...first.concept.words, ...second.concept.words]);
        const weight = first.weight + second.weight;
        const isFound = first.records.size > 0 && second.records.size > 0;
        return { weight, records: isFound ? new Set(await this.index.find(lookup)) : nothing };
      }),
    );
  }

  /** Takes a query apart and finds the entries that answer it. */
  async find(text: string): Promise<Found> {
    const { recognised, query } = recognise(readQuery(text), this.catalogue);
    const found = await this.#answering(await this.#findIn(query, recognised));
    const doubtful = recognised.filter((one) => one.doubtful);
    if (found.candidates.length > 0 || doubtful.length === 0) return found;
    // A name that is an ordinary word too may have been meant as that word: then one paragraph has it with all the others.
    const asWords = doubtful.map(({ words }) => ({ type: 'plain' as const, text: lookupOf(words), words }));
    const certain = recognised.filter((one) => !one.doubtful);
    const other = await this.#answering(await this.#findIn({ ...query, parts: [...query.parts, ...asWords] }, certain));
    const read = await this.read(other.candidates.slice(0, wordsTried), other);
    const whole = new Set(read.filter(({ passages: [best] }) => best?.coverage === 1).map(({ entry }) => entry));
    const candidates = other.candidates.filter(({ entry }) => whole.has(entry));
    return candidates.length > 0 ? { ...other, candidates } : found;
  }

  /** Keeps the candidates that answer; where none surely does, those of which one paragraph says most of what is asked. */
  async #answering(found: Found): Promise<Found> {
    if (found.numbered !== null) return found;
    const sure = sureCandidates(found.candidates);
    if (sure.length > 0) return { ...found, candidates: sure };
    const tried = found.candidates.slice(0, doubtfulTried);
    const read = await this.read(tried, found);
    const telling = new Set(
      read
        .filter(
          ({ passages: [best] }) =>
            best !== undefined && isTelling(best.paragraph, found.concepts, found.missing.length > 0),
        )
        .map(({ entry }) => entry),
    );
    return { ...found, candidates: tried.filter(({ entry }) => telling.has(entry)), isDoubtful: true };
  }

  async #findIn(query: Query, recognised: readonly Recognised[]): Promise<Found> {
    const excluded = query.excluded.map(({ words }) =>
      words.length === 1 && words[0] !== undefined ? wordConcept(words[0]) : quotedConcept(words),
    );
    const topic = query.parts.length > 0 ? conceptsOf(query, this.#aliases) : [];
    const [topics, named, without, numbered] = await Promise.all([
      Promise.all(topic.map((concept) => this.#ask(concept))),
      Promise.all(
        recognised.filter(({ type }) => type === 'kind' || type === 'year').map((one) => this.#askNamed(one)),
      ),
      Promise.all(excluded.map((concept) => this.#recordsOf(concept))),
      numberedParagraphs(recognised, this.index),
    ]);
    const told = topics.filter(({ concept, records }) => records.size > 0 || !isDispensable(concept));
    const asking = told.length > 0 ? told : topics;
    const concepts = [...asking, ...named];
    const asked: AskedQuery = {
      concepts,
      pairs: await this.#askPairs(told),
      avoided: new Set(without.flatMap((records) => [...records.keys()])),
    };
    const candidates = this.#inScope(recognised, without)
      .flatMap((entry) => weighEntry(entry, asked) ?? [])
      .flatMap((candidate) => {
        if (numbered === null) return [candidate];
        const records = recordsWithNumber(candidate.entry, numbered);
        const isMeant = records.length > 0 && isOfNamedKindAndYear(candidate.entry, recognised, this.catalogue);
        return isMeant ? [{ ...candidate, records, byFacts: false }] : [];
      })
      .sort((a, b) => b.score - a.score || (a.entry.date < b.entry.date ? 1 : -1));
    return {
      recognised,
      excluded,
      numbered,
      concepts,
      sought: soughtConcepts(asking.map(({ concept }) => concept)),
      dropped: told.length > 0 ? topics.filter((one) => !told.includes(one)).map(({ concept }) => concept) : [],
      missing: told.filter(({ records }) => records.size === 0).map(({ concept }) => concept),
      candidates: concepts.length === 0 && recognised.length === 0 ? [] : candidates,
      isDoubtful: false,
    };
  }

  /** Entries of the authorities that the query names (all, where it names none), without those whose facts it excludes. */
  #inScope(recognised: readonly Recognised[], without: readonly ReadonlyMap<string, number>[]): CatalogueEntry[] {
    const { entries, authorities } = this.catalogue;
    const named = new Set(recognised.filter(({ type }) => type === 'authority').map(({ value }) => value));
    return entries.filter(
      ({ authority, facts }) =>
        (named.size === 0 || named.has(authorities[authority]?.value ?? '')) &&
        !without.some((records) => records.has(facts)),
    );
  }

  /** The paragraphs of a record that a search has found. */
  async paragraphs(hash: string): Promise<readonly HeldParagraph[]> {
    const known = this.#read.get(hash) ?? this.index.read(hash).then(readFragment);
    this.#read.set(hash, known);
    return known;
  }

  /** Reads some records of a candidate, its best ones first. */
  async #hit({ entry, records }: Candidate, count: number, found: Found): Promise<Hit> {
    const { concepts, sought, excluded, numbered } = found;
    const asked = concepts.filter(({ entries }) => !entries.has(entry));
    const read = await Promise.all(
      records.slice(0, count).map(async (hash) => {
        const factor = entry.boilerplate.includes(hash) ? roleFactor.boilerplate : roleFactor.text;
        return (await this.paragraphs(hash)).flatMap((paragraph) => {
          if (numbered !== null && !isAskedFor(paragraph, numbered)) return [];
          const weighed = weighPassage(paragraph, asked, excluded);
          const passage = weighed ?? (numbered === null ? null : numberedPassage(paragraph, excluded));
          return passage === null ? [] : [{ ...passage, score: passage.score * factor }];
        });
      }),
    );
    const ranked = read.flat().sort((a, b) => b.score - a.score);
    const best = ranked[0]?.score ?? 0;
    const matches = new Set(
      ranked.filter(({ held }) => isMatching(sought, sought.filter((concept) => held.includes(concept)).length)),
    );
    return {
      entry,
      passages: ranked.filter((passage) => matches.has(passage) || passage.score >= best * share.shown),
      matching: sought.length > 0 && count >= records.length ? matches.size : null,
    };
  }

  /** Reads some records of a candidate, and the others where those say nothing. */
  async #hitOrNone(candidate: Candidate, count: number, found: Found): Promise<Hit | null> {
    const hit = await this.#hit(candidate, count, found);
    return hit.passages.length > 0 ? hit : this.readWhole(candidate, found);
  }

  /**
   * Reads everything of a candidate that may match: a long document can take a hundred records.
   * @returns null where it turns out to say nothing of what is asked
   */
  async readWhole(candidate: Candidate, found: Found): Promise<Hit | null> {
    const hit = await this.#hit(candidate, candidate.records.length, found);
    return isAnswer(candidate, hit, found) ? hit : null;
  }

  /**
   * Reads the best passages of candidates and ranks them by what they say. Candidates that turn out to say nothing of what
   * is asked are left out.
   */
  async read(candidates: readonly Candidate[], found: Found): Promise<Hit[]> {
    const { together, least, most } = recordsRead;
    const count = Math.min(most, Math.max(least, Math.floor(together / Math.max(candidates.length, 1))));
    const read = await Promise.all(
      candidates.map(async (candidate) => {
        const hit = await this.#hitOrNone(candidate, count, found);
        if (hit === null) return [];
        const [first, second, third] = hit.passages.map(({ score }) => score);
        const worth = (first ?? 0) + share.second * (second ?? 0) + share.third * (third ?? 0);
        const named = found.concepts.filter(({ entries }) => entries.has(candidate.entry));
        const known = named.reduce((sum, { weight }) => sum + weight, 0);
        return [{ hit, worth: worth + share.named * known + share.index * candidate.score }];
      }),
    );
    return read
      .flat()
      .sort((a, b) => b.worth - a.worth)
      .map(({ hit }) => hit);
  }
}
