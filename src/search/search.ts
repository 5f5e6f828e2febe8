import type { AliasSource } from './alias-reader.ts';
import { IndexAsker } from './ask-index.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { conceptMatches } from './concept-matches.ts';
import { lookupOf, quotedConcept, readConcepts, wordConcept, onlyTopic, type Concept } from './concept.ts';
import { topicalWords } from './document-words.ts';
import type { Found, Hit } from './found.ts';
import type { HeldParagraph } from './fragment.ts';
import { askedOf, HitReader } from './hit-reader.ts';
import type { IndexReader } from './index-reader.ts';
import { joinCutWords } from './join-words.ts';
import { soughtConcepts } from './matching.ts';
import { isOfNamedKindAndYear, numberedParagraphs, recordsWithNumber } from './numbered-paragraphs.ts';
import { numberQuestion } from './plain-english.ts';
import { readQuery, type PlainPart, type Query } from './query.ts';
import { recognise, type Recognised } from './recognise.ts';
import { mayComeNear, mayHoldPart } from './telling.ts';
import { sureCandidates, weighEntry, type AskedConcept, type AskedQuery, type Candidate } from './weigh-entry.ts';
import { readWords, type Word } from './words.ts';

/** Entries whose passages are read before the first are shown, because their words decide what answers, and the order. */
export const readForOrder = 16;
/** Entries read for the first of which a paragraph bears out what the index promised: an index that takes two words for one promises much. */
const refutedTried = 64;
/** Entries read where none surely answers. */
const nearTried = 10;
/** Entries up to which those that hold a part of what is asked are added to those that answer. */
const partsBeside = 10;
/** Entries tried for a name that may have been meant as an ordinary word. */
const wordsTried = 10;

/** Whether a query can do without a concept that stands in no document. */
function isDispensable({ weak, general }: Concept): boolean {
  return weak || general;
}

/**
 * Whether a query excludes an entry as a whole: by what it is called, or, where its text isn't held, by any of its facts. The facts
 * of a document that is held name much that it judges, and each of its paragraphs is looked at.
 */
function isExcluded(
  { authority, kind, texts, facts }: CatalogueEntry,
  excluded: readonly Concept[],
  without: readonly ReadonlyMap<string, number>[],
  { authorities, kinds }: Catalogue,
): boolean {
  if (texts.length === 0) return without.some((records) => records.has(facts));
  const name = readWords(`${authorities[authority]?.label ?? ''} · ${kinds[kind]?.label ?? ''}`);
  return excluded.some((concept) => conceptMatches(name, concept).length > 0);
}

/** Whether an entry is dated in one of some years, as a number to sort by: its visit alone may be of them. */
const isDatedIn = ({ date }: CatalogueEntry, years: readonly string[]) =>
  Number(years.some((year) => date.startsWith(year)));

/** Whether an entry is of every kind and year that a query names. */
function isOfNamed(entry: CatalogueEntry, named: readonly AskedConcept[]): boolean {
  return named.every(({ entries }) => entries.size === 0 || entries.has(entry));
}

const plainPart = (words: readonly Word[]): PlainPart => ({ type: 'plain', text: lookupOf(words), words });

/** Answers queries from a catalogue and an index. */
export class Searcher {
  readonly catalogue: Catalogue;
  readonly index: IndexReader;
  readonly #aliases: AliasSource;
  readonly #asker: IndexAsker;
  readonly #reader: HitReader;

  constructor(catalogue: Catalogue, index: IndexReader, aliases: AliasSource) {
    this.catalogue = catalogue;
    this.index = index;
    this.#aliases = aliases;
    this.#asker = new IndexAsker(catalogue, index);
    this.#reader = new HitReader(index);
  }

  /** The paragraphs of a record that a search has found. */
  paragraphs(hash: string): Promise<readonly HeldParagraph[]> {
    return this.#reader.paragraphs(hash);
  }

  /** Reads the best passages of candidates and ranks them; those that turn out to say nothing of what is asked are left out. */
  read(candidates: readonly Candidate[], found: Found): Promise<Hit[]> {
    return this.#reader.read(candidates, found);
  }

  /** Reads everything of a candidate that may match; null where it says nothing of what is asked. */
  readWhole(candidate: Candidate, found: Found): Promise<Hit | null> {
    return this.#reader.readWhole(candidate, found);
  }

  /** Takes a query apart and finds the entries that answer it. */
  async find(text: string): Promise<Found> {
    const { recognised, query } = recognise(readQuery(text), this.catalogue);
    const asksForNumber = numberQuestion.test(text);
    const whole = await this.#answering({ ...(await this.#findIn(query, recognised)), asksForNumber });
    const found = whole.candidates.length > 0 ? whole : ((await this.#nearByWords(query, recognised, whole)) ?? whole);
    if (found.candidates.length > 0) return found;
    const isDoubtful = await Promise.all(recognised.map(async (one) => one.doubtful || (await this.#namesTopic(one))));
    const doubtful = recognised.filter((_, at) => isDoubtful[at]);
    if (doubtful.length === 0) return found;
    // A council's name that is an ordinary word too, or a kind's that names a topic, may have been meant as that: then one
    // paragraph has it with all the others.
    const asWords = doubtful.map(({ type, words }) => plainPart(type === 'kind' ? topicalWords(words) : words));
    const certain = recognised.filter((one) => !doubtful.includes(one));
    const other = await this.#answering(await this.#findIn({ ...query, parts: [...query.parts, ...asWords] }, certain));
    const read = await this.read(other.candidates.slice(0, wordsTried), other);
    const holdsAll = new Set(read.filter(({ passages: [best] }) => best?.coverage === 1).map(({ entry }) => entry));
    const candidates = other.candidates.filter(({ entry }) => holdsAll.has(entry));
    return candidates.length > 0 ? { ...other, candidates } : found;
  }

  /** Whether what was recognised is the name of a kind that holds terms of the field: “adoption inspection”, not “focused visit”. */
  async #namesTopic({ type, words }: Recognised): Promise<boolean> {
    if (type !== 'kind') return false;
    const concepts = await readConcepts({ parts: [plainPart(topicalWords(words))], excluded: [] }, this.#aliases);
    return concepts.length > 0 && concepts.every(({ isAlias }) => isAlias);
  }

  /** Keeps the candidates that answer; where none surely does, those of which a paragraph comes near. */
  async #answering(found: Found): Promise<Found> {
    if (found.numbered !== null) return found;
    const sure = { ...found, candidates: sureCandidates(found.candidates) };
    const answering = await this.#withoutRefuted(sure);
    const best = answering.candidates.length > 0 ? answering : await this.#near(found);
    return best.candidates.length > 0 ? { ...best, parts: await this.#parts(found, best) } : best;
  }

  /** Where few entries answer, others that hold a part of what is asked, in their order. */
  async #parts(found: Found, { candidates }: Found): Promise<Candidate[]> {
    const answering = new Set(candidates);
    const asked = askedOf(found);
    const tried = found.candidates
      .filter((candidate) => !answering.has(candidate) && mayHoldPart(candidate, asked))
      .slice(0, Math.max(0, partsBeside - candidates.length));
    const hits = await this.read(tried, { ...found, parts: tried });
    return hits.flatMap(({ entry }) => tried.find((candidate) => candidate.entry === entry) ?? []);
  }

  /** Keeps the candidates of which a paragraph comes near. */
  async #near(found: Found): Promise<Found> {
    const near = found.candidates.filter((candidate) => mayComeNear(candidate, askedOf(found)));
    return this.#withoutRefuted({ ...found, candidates: near.slice(0, nearTried), isDoubtful: true });
  }

  /**
   * What comes near where a term that no document holds (of a council that the query names, none of its documents) is asked for by
   * its only word of a topic: “learning from audits” where a letter says “learning in response to audits”.
   * @param whole what the query finds by its terms, which is nothing
   * @returns null where there is no such term, or nothing comes near
   */
  async #nearByWords(query: Query, recognised: readonly Recognised[], whole: Found): Promise<Found | null> {
    const isScoped = recognised.some(({ type }) => type === 'authority');
    const hasTerm = whole.concepts.some(
      ({ concept, records }) =>
        concept.words.length > 1 && (isScoped || records.size === 0) && onlyTopic(concept) !== null,
    );
    if (!hasTerm) return null;
    const { asksForNumber } = whole;
    const near = await this.#near({ ...(await this.#findIn(query, recognised, true)), asksForNumber });
    return near.candidates.length > 0 ? near : null;
  }

  /** Leaves out those of the first candidates whose paragraphs don't say what the index promised; where none of them does, of the next. */
  async #withoutRefuted(found: Found): Promise<Found> {
    const { candidates } = found;
    const tried = candidates.slice(0, refutedTried);
    for (let from = 0; from < tried.length; from += readForOrder) {
      const batch = tried.slice(from, from + readForOrder);
      const kept = new Set((await this.read(batch, found)).map(({ entry }) => entry));
      const held = batch.filter(({ entry }) => kept.has(entry));
      if (held.length > 0) return { ...found, candidates: [...held, ...candidates.slice(from + batch.length)] };
    }
    return { ...found, candidates: candidates.slice(tried.length) };
  }

  /** @param byWords ask for a term that no entry in question holds by its only word of a topic */
  async #findIn(query: Query, recognised: readonly Recognised[], byWords = false): Promise<Found> {
    const excluded = query.excluded.map(({ words }) =>
      words.length === 1 && words[0] !== undefined ? wordConcept(words[0]) : quotedConcept(words),
    );
    const topic = await readConcepts(query, this.#aliases);
    const [whole, named, without, numbered] = await Promise.all([
      Promise.all(topic.map((concept) => this.#asker.ask(concept))),
      Promise.all(
        recognised
          .filter(({ type }) => type === 'kind' || type === 'year' || type === 'grade')
          .map((one) => this.#asker.askNamed(one)),
      ),
      Promise.all(excluded.map((concept) => this.#asker.recordsOf(concept))),
      numberedParagraphs(recognised, this.index),
    ]);
    const scope = this.#inScope(recognised, excluded, without);
    const known = await joinCutWords(whole, (concept) => this.#asker.ask(concept));
    const topics = byWords
      ? await this.#byWords(
          known,
          scope.filter((entry) => isOfNamed(entry, named)),
        )
      : known;
    const told = topics.filter(({ concept, records }) => records.size > 0 || !isDispensable(concept));
    const asking = told.length > 0 ? told : topics;
    const concepts = [...asking, ...named];
    const asked: AskedQuery = {
      concepts,
      pairs: await this.#asker.askPairs(told),
      avoided: new Set(without.flatMap((records) => [...records.keys()])),
    };
    const years = recognised.filter(({ type }) => type === 'year').map(({ value }) => value);
    const candidates = scope
      .flatMap((entry) => weighEntry(entry, asked) ?? [])
      .flatMap((candidate) => {
        if (numbered === null) return [candidate];
        const records = recordsWithNumber(candidate.entry, numbered);
        const isMeant = records.length > 0 && isOfNamedKindAndYear(candidate.entry, recognised, this.catalogue);
        return isMeant ? [{ ...candidate, records, byFacts: false }] : [];
      })
      .sort(
        (a, b) =>
          b.score - a.score ||
          isDatedIn(b.entry, years) - isDatedIn(a.entry, years) ||
          (a.entry.date < b.entry.date ? 1 : -1),
      );
    return {
      recognised,
      excluded,
      numbered,
      concepts,
      sought: soughtConcepts(asking.map(({ concept }) => concept)),
      dropped: told.length > 0 ? topics.filter((one) => !told.includes(one)).map(({ concept }) => concept) : [],
      missing: told.filter(({ records }) => records.size === 0).map(({ concept }) => concept),
      candidates: concepts.length === 0 && recognised.length === 0 ? [] : candidates,
      parts: [],
      asksForNumber: false,
      isDoubtful: false,
    };
  }

  /** Concepts, in place of a term that none of the entries holds its only word of a topic. */
  async #byWords(concepts: readonly AskedConcept[], entries: readonly CatalogueEntry[]): Promise<AskedConcept[]> {
    const records = entries.flatMap(({ texts, boilerplate, facts }) => [...texts, ...boilerplate, facts]);
    const asked = concepts.map(async (one) => {
      const isHeld = !one.concept.isAlias || records.some((record) => one.records.has(record));
      const word = isHeld ? null : onlyTopic(one.concept);
      return word === null ? one : this.#asker.ask(word);
    });
    return Promise.all(asked);
  }

  /** Entries of the authorities that the query names (all, where it names none), without those that it excludes. */
  #inScope(
    recognised: readonly Recognised[],
    excluded: readonly Concept[],
    without: readonly ReadonlyMap<string, number>[],
  ): CatalogueEntry[] {
    const { entries, authorities } = this.catalogue;
    const named = new Set(recognised.filter(({ type }) => type === 'authority').map(({ value }) => value));
    return entries.filter((entry) => {
      const isNamed = named.size === 0 || named.has(authorities[entry.authority]?.value ?? '');
      return isNamed && !isExcluded(entry, excluded, without, this.catalogue);
    });
  }
}
