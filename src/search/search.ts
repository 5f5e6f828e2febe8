import { aliasTable, type AliasTable } from './aliases.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { conceptsOf, quotedConcept, wordConcept, lookupOf, type Concept } from './concept.ts';
import { readFragment, type HeldParagraph } from './fragment.ts';
import type { IndexReader } from './index-reader.ts';
import { weighPassage, type Passage, type WeighedConcept } from './passage.ts';
import { readQuery, type Query } from './query.ts';
import { recognise, type Recognised } from './recognise.ts';

/** An entry that answers a query. */
export interface Hit {
  readonly entry: CatalogueEntry;
  /** The best first; empty where only its facts answer. */
  readonly passages: readonly Passage[];
}

/** An entry that may answer, before its passages are read. */
export interface Candidate {
  readonly entry: CatalogueEntry;
  readonly score: number;
  /** Records that are worth reading, the best first. */
  readonly records: readonly string[];
}

/** What a query found in the index. */
export interface Found {
  readonly recognised: readonly Recognised[];
  readonly concepts: readonly WeighedConcept[];
  readonly excluded: readonly Concept[];
  /** Words that stand in no document and that the answer can't do without. */
  readonly missing: readonly Concept[];
  /** Entries that answer, the best first, whatever filters are set. */
  readonly candidates: readonly Candidate[];
}

/** A concept and the records in which it stands. */
interface Asked extends WeighedConcept {
  readonly records: ReadonlySet<string>;
  /** Entries whose kind or year the concept names. */
  readonly entries: ReadonlySet<CatalogueEntry>;
}

/** Share of a query's weight that an entry must hold to answer it. */
const neededCoverage = 0.72;
/** Share of a query's weight that one record of the entry must hold. */
const neededTogether = 0.4;
/** Records read for each entry. */
const recordsRead = 3;
const roleFactor = { text: 1, boilerplate: 0.35, facts: 0.45 };

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

  async #recordsOf({ lookups, nearby }: Concept): Promise<Set<string>> {
    const found = await Promise.all(lookups.map((lookup) => this.index.find(lookup)));
    const records = new Set(found.flat());
    if (nearby.length > 0) {
      const each = await Promise.all(nearby.map((word) => this.index.find(lookupOf([word]))));
      const [first = [], ...others] = each.map((hashes) => new Set(hashes));
      for (const hash of first) if (others.every((hashes) => hashes.has(hash))) records.add(hash);
    }
    return records;
  }

  #weightOf(records: number, { weak, words }: Concept): number {
    const total = this.#recordCount;
    const rarity = Math.log(1 + (total + 0.5) / (records + 0.5));
    return rarity * (weak ? 0.25 : 1) * (1 + 0.15 * (words.length - 1));
  }

  async #ask(concept: Concept): Promise<Asked> {
    const records = await this.#recordsOf(concept);
    return { concept, records, weight: this.#weightOf(records.size, concept), entries: new Set() };
  }

  async #askNamed({ words, type, value }: Recognised): Promise<Asked> {
    const asked = await this.#ask({ ...quotedConcept(words), verbatim: null });
    const { catalogue } = this;
    const kind = catalogue.kinds.findIndex((candidate) => candidate.value === value);
    const isNamed = (entry: CatalogueEntry) =>
      type === 'kind' ? entry.kind === kind : entry.years.includes(Number(value));
    return { ...asked, weight: Math.max(asked.weight, 2), entries: new Set(catalogue.entries.filter(isNamed)) };
  }

  /** Takes a query apart and finds the entries that answer it. */
  async find(text: string): Promise<Found> {
    const { recognised, query } = recognise(readQuery(text), this.catalogue);
    const found = await this.#findIn(query, recognised);
    if (found.candidates.length > 0 || !recognised.some(({ doubtful }) => doubtful)) return found;
    const meantAsWord = recognised.filter(({ doubtful }) => doubtful);
    const literal = {
      ...query,
      parts: [
        ...query.parts,
        ...meantAsWord.map(({ words }) => ({ type: 'plain' as const, text: lookupOf(words), words })),
      ],
    };
    const other = await this.#findIn(
      literal,
      recognised.filter(({ doubtful }) => !doubtful),
    );
    return other.candidates.length > 0 ? other : found;
  }

  async #findIn(query: Query, recognised: readonly Recognised[]): Promise<Found> {
    const excluded = query.excluded.map(({ words }) =>
      words.length === 1 && words[0] ? wordConcept(words[0]) : quotedConcept(words),
    );
    const isTopic = query.parts.length > 0;
    const [topics, named, without] = await Promise.all([
      Promise.all((isTopic ? conceptsOf(query, this.#aliases) : []).map((concept) => this.#ask(concept))),
      Promise.all(recognised.filter(({ type }) => type !== 'authority').map((one) => this.#askNamed(one))),
      Promise.all(excluded.map((concept) => this.#recordsOf(concept))),
    ]);
    const strong = topics.filter(({ concept, records }) => records.size > 0 || !concept.weak);
    const asked = [...(strong.length > 0 ? strong : topics), ...named];
    const authorities = new Set(recognised.filter(({ type }) => type === 'authority').map(({ value }) => value));
    const inScope = this.catalogue.entries.filter(
      ({ authority, facts }) =>
        (authorities.size === 0 || authorities.has(this.catalogue.authorities[authority]?.value ?? '')) &&
        !without.some((records) => records.has(facts)),
    );
    const avoided = new Set(without.flatMap((records) => [...records]));
    const candidates = inScope
      .flatMap((entry) => this.#candidate(entry, asked, avoided) ?? [])
      .sort((a, b) => b.score - a.score || (a.entry.date < b.entry.date ? 1 : -1));
    return {
      recognised,
      excluded,
      concepts: asked.map(({ concept, weight }) => ({ concept, weight })),
      missing: strong.filter(({ records }) => records.size === 0).map(({ concept }) => concept),
      candidates: asked.length === 0 && recognised.length === 0 ? [] : candidates,
    };
  }

  #candidate(entry: CatalogueEntry, asked: readonly Asked[], avoided: ReadonlySet<string>): Candidate | null {
    const total = asked.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) return { entry, score: 0, records: [] };
    const weightIn = (test: (one: Asked) => boolean) =>
      asked.reduce((sum, one) => sum + (one.entries.has(entry) || test(one) ? one.weight : 0), 0);
    const all = [entry.facts, ...entry.texts, ...entry.boilerplate];
    const coverage = weightIn(({ records }) => all.some((hash) => records.has(hash))) / total;
    if (coverage < neededCoverage) return null;
    const score = (hash: string) => weightIn(({ records }) => records.has(hash)) / (avoided.has(hash) ? 2 : 1);
    const rated = [
      ...entry.texts.map((hash) => ({ hash, held: score(hash), factor: roleFactor.text })),
      ...entry.boilerplate.map((hash) => ({ hash, held: score(hash), factor: roleFactor.boilerplate })),
    ].filter(({ hash }) => asked.some(({ records }) => records.has(hash)));
    const records = rated.sort((a, b) => b.held * b.factor - a.held * a.factor);
    const inFacts = score(entry.facts) * roleFactor.facts;
    const best = records[0];
    const together = Math.max(best?.held ?? 0, score(entry.facts)) / total;
    if (together < neededTogether) return null;
    const value = Math.max(best === undefined ? 0 : best.held * best.factor, inFacts);
    return {
      entry,
      score: value + 0.3 * coverage * total + 0.1 * inFacts,
      records: records.map(({ hash }) => hash),
    };
  }

  /** The paragraphs of a record that a search has found. */
  async paragraphs(hash: string): Promise<readonly HeldParagraph[]> {
    const known = this.#read.get(hash) ?? this.index.read(hash).then(readFragment);
    this.#read.set(hash, known);
    return known;
  }

  /** Reads the passages of candidates and ranks them by what they say. */
  async read(candidates: readonly Candidate[], { concepts, excluded }: Found): Promise<Hit[]> {
    const read = await Promise.all(
      candidates.map(async (candidate) => {
        const paragraphs = await Promise.all(
          candidate.records.slice(0, recordsRead).map(async (hash) => {
            const factor = candidate.entry.boilerplate.includes(hash) ? roleFactor.boilerplate : roleFactor.text;
            return (await this.paragraphs(hash)).map((paragraph) => ({ paragraph, factor }));
          }),
        );
        const passages = paragraphs
          .flat()
          .flatMap(({ paragraph, factor }) => {
            const passage = weighPassage(paragraph, concepts, excluded);
            return passage === null ? [] : [{ ...passage, score: passage.score * factor }];
          })
          .sort((a, b) => b.score - a.score);
        return { candidate, passages };
      }),
    );
    const [first, second, third] = [1, 0.12, 0.06];
    const valued = read.map(({ candidate, passages }) => ({
      candidate,
      passages,
      value:
        first * (passages[0]?.score ?? 0) +
        second * (passages[1]?.score ?? 0) +
        third * (passages[2]?.score ?? 0) +
        0.35 * candidate.score,
    }));
    return valued.sort((a, b) => b.value - a.value).map(({ candidate: { entry }, passages }) => ({ entry, passages }));
  }
}
