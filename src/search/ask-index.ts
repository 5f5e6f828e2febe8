import type { Catalogue, CatalogueEntry, Choice } from './catalogue.ts';
import { lookupOf, quotedConcept, type Concept } from './concept.ts';
import type { IndexReader } from './index-reader.ts';
import { seasons, type Recognised } from './recognise.ts';
import type { AskedConcept, AskedPair } from './weigh-entry.ts';
import { stemOf, type Word } from './words.ts';

/** How much a record counts for a term that it has by another name, or each of whose words it holds somewhere. */
const recordShare = { otherName: 0.8, scattered: 0.6 };
/** How far the searcher's own words count in a record by how rare they are themselves, and not all the names of their term together. */
const ownRarity = 0.5;
/** What a kind or year named in the query weighs at least. */
const namedWeight = 2;
/** How much concepts weigh that say little of a topic; and what each further word of a term adds. */
const factor = { weak: 0.25, general: 0.4, furtherWord: 0.15 };

const nothing: ReadonlySet<never> = new Set<never>();

/** What stands for a season of a year: its months. */
function monthsOf([season, year]: readonly Word[]): Partial<Pick<Concept, 'sequences' | 'lookups'>> {
  const months = seasons.get(season?.plain ?? '');
  if (months === undefined || year === undefined) return {};
  const named = months.map((month) => [month, year.plain]);
  return { sequences: named.map((pair) => pair.map(stemOf)), lookups: named.map((pair) => pair.join(' ')) };
}

/** Asks the index for the concepts of a query, and weighs them by how rare they are in it. */
export class IndexAsker {
  readonly #catalogue: Catalogue;
  readonly #index: IndexReader;
  readonly #recordCount: number;

  constructor(catalogue: Catalogue, index: IndexReader) {
    this.#catalogue = catalogue;
    this.#index = index;
    this.#recordCount = catalogue.entries.reduce((sum, { texts }) => sum + texts.length, 0);
  }

  /** The records in which a concept stands, each with its share: most in the searcher's own words, less otherwise. */
  async recordsOf({ words, lookups, isAlias, nearby }: Concept): Promise<Map<string, number>> {
    const records = new Map<string, number>();
    if (nearby.length > 0) {
      const each = await Promise.all(nearby.map((word) => this.#index.find(lookupOf([word]))));
      const [first = [], ...others] = each.map((hashes) => new Set(hashes));
      for (const hash of first)
        if (others.every((hashes) => hashes.has(hash))) records.set(hash, recordShare.scattered);
    }
    for (const hash of (await Promise.all(lookups.map((lookup) => this.#index.find(lookup)))).flat())
      records.set(hash, isAlias ? recordShare.otherName : 1);
    const own = isAlias ? await this.#index.find(lookupOf(words)) : [];
    for (const hash of own) if (records.has(hash)) records.set(hash, 1);
    return records;
  }

  async #isHeld({ lookups }: Concept): Promise<boolean> {
    const found = await Promise.all(lookups.map((lookup) => this.#index.find(lookup)));
    return found.some((records) => records.length > 0);
  }

  /** Rare concepts weigh more, terms of several words a little more, words of everyday questions little. */
  #weightOf(records: number, { weak, general, words }: Concept): number {
    const rarity = Math.log(1 + (this.#recordCount + 0.5) / (records + 0.5));
    const kind = weak ? factor.weak : general ? factor.general : 1;
    return rarity * kind * (1 + factor.furtherWord * (words.length - 1));
  }

  async ask(asked: Concept): Promise<AskedConcept> {
    // Of a term that no document has by any of its names, words near each other mean something else: “securing a home”.
    const concept = asked.isAlias && !(await this.#isHeld(asked)) ? { ...asked, nearby: [] } : asked;
    const records = await this.recordsOf(concept);
    const weight = this.#weightOf(records.size, concept);
    return { concept, records: this.#withOwnRarity(records, concept, weight), weight, entries: nothing };
  }

  /** Records of a concept, where those with the searcher's own words count the more, the rarer these are. */
  #withOwnRarity(records: ReadonlyMap<string, number>, concept: Concept, weight: number): ReadonlyMap<string, number> {
    const own = [...records.values()].filter((share) => share === 1).length;
    if (!concept.isAlias || own === 0) return records;
    const share = 1 + ownRarity * (this.#weightOf(own, concept) / weight - 1);
    return new Map([...records].map(([hash, held]) => [hash, held === 1 ? share : held]));
  }

  /** A kind, a grade, a year, or a month or season of one that the query names: entries have it by their facts, other texts by speaking of it. */
  async askNamed({ words, type, value }: Recognised): Promise<AskedConcept> {
    const asked = await this.ask({ ...quotedConcept(words), verbatim: null, ...monthsOf(words) });
    const place = (choices: readonly Choice[]) => choices.findIndex((choice) => choice.value === value);
    const [kind, judgement] = [place(this.#catalogue.kinds), place(this.#catalogue.judgements)];
    const isNamed = (entry: CatalogueEntry) => {
      if (type === 'kind') return entry.kind === kind;
      if (type === 'grade') return entry.judgements.includes(judgement);
      return entry.years.includes(Number(value)) && (words.length === 1 || asked.records.has(entry.facts));
    };
    const entries = new Set(this.#catalogue.entries.filter(isNamed));
    return { ...asked, weight: Math.max(asked.weight, namedWeight), entries };
  }

  /** Neighbouring concepts of a query, as the index finds their words side by side. */
  async askPairs(concepts: readonly AskedConcept[]): Promise<AskedPair[]> {
    const neighbours = concepts.slice(1).map((second, at) => [concepts[at] ?? second, second] as const);
    return Promise.all(
      neighbours.map(async ([first, second]) => {
        const lookup = lookupOf([...first.concept.words, ...second.concept.words]);
        const weight = first.weight + second.weight;
        const isFound = first.records.size > 0 && second.records.size > 0;
        return { weight, records: isFound ? new Set(await this.#index.find(lookup)) : nothing };
      }),
    );
  }
}
