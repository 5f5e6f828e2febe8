import type { CatalogueEntry } from './catalogue.ts';
import type { Concept } from './concept.ts';
import type { Passage } from './passage.ts';
import type { AskedConcept, Candidate } from './weigh-entry.ts';

/** What is asked, as far as it decides whether a paragraph answers. */
export interface Asked {
  readonly concepts: readonly AskedConcept[];
  /** The query names a council, so that only its documents are looked through. */
  readonly isScoped: boolean;
}

const yearPattern = /^\d{4}$/;

/** How much a term of the field and an everyday word count beside other words. */
const worth = { term: 1.25, general: 0.5 };
/** Where the index holds an entry to answer, one of its paragraphs must bear it out: by a share of what is asked, or of its words. */
const borneOut = { share: 0.35, half: 0.5, concepts: 1 / 3 };
/**
 * Where no entry surely answers, a paragraph must hold so many concepts and a share of what is asked, which is greater where a word
 * that is asked for stands nowhere in the archive: it may be the one that matters.
 */
const near = { concepts: 2, ofConcepts: 0.35, share: 0.35, shareOfUnknown: 0.54 };
/** Less will do where a paragraph holds all that the archive knows of the query. */
const allKnown = { concepts: 3, rare: 2, rarity: 0.25 };
/** In the documents of a council that the query names less is needed: of some concepts, or of one term of the field. */
const nearInScope = { share: 0.33, shareOfTerm: 0.3 };

/**
 * Beside entries that answer, one holds a part where a paragraph has a share of what is asked: two concepts or a term of several
 * words, of which one is not much commoner than the rarest that is asked for.
 */
const part = { share: 0.33, concepts: 2, rarity: 0.4 };

/** What a paragraph and its headings say of a query. */
interface Said {
  /** Share of the weight of all that is asked. */
  readonly share: number;
  /** How many concepts, everyday words aside, are asked for and held. */
  readonly asked: number;
  readonly held: number;
  /** Of those held, terms of the field and quoted phrases; of those lacked, terms of the field. */
  readonly terms: number;
  readonly lackedTerms: number;
  /** A kind or year that the query names and that the entry is not of. */
  readonly lacksNamed: boolean;
  /** Of those held and of all that are asked for, what the rarest weighs. */
  readonly rarestHeld: number;
  readonly rarest: number;
  /** Of those held, terms of several words, as typed. */
  readonly phrases: number;
}

const isTerm = ({ isAlias, verbatim, general }: Concept) => (isAlias && !general) || verbatim !== null;

/** The concepts that stand in a text, or in a heading above it. */
type Holding = Pick<Passage, 'held' | 'headed'>;

const weightOfRarest = (concepts: readonly AskedConcept[]) => Math.max(0, ...concepts.map(({ weight }) => weight));

function saidBy({ held, headed }: Holding, entry: CatalogueEntry, { concepts }: Asked): Said {
  const telling = concepts.filter(({ concept }) => !concept.weak);
  const topics = telling.length > 0 ? telling : concepts;
  const isNamed = ({ entries }: AskedConcept) => entries.has(entry);
  const isHeld = (one: AskedConcept) => isNamed(one) || held.includes(one.concept) || headed.includes(one.concept);
  const weight = (some: readonly AskedConcept[]) =>
    some.reduce((sum, { concept, weight }) => {
      const factor = concept.general ? worth.general : isTerm(concept) ? worth.term : 1;
      return sum + weight * factor;
    }, 0);
  const said = topics.filter(isHeld);
  const own = said.filter((one) => !one.concept.general && !isNamed(one));
  const lacked = topics.filter((one) => !isHeld(one));
  const special = topics.filter((one) => !one.concept.general && !isNamed(one));
  return {
    share: topics.length === 0 ? 1 : weight(said) / weight(topics),
    asked: special.length > 0 ? special.length : topics.length,
    held: own.length,
    terms: own.filter(({ concept }) => isTerm(concept)).length,
    lackedTerms: lacked.filter(({ concept }) => concept.isAlias && !concept.general).length,
    lacksNamed: lacked.some(({ entries }) => entries.size > 0),
    rarestHeld: weightOfRarest(own),
    rarest: weightOfRarest(special),
    phrases: own.filter(({ concept }) => concept.words.length > 1).length,
  };
}

/** Whether a paragraph bears out that its entry answers, as the index tells. */
export function bearsOut(passage: Passage, entry: CatalogueEntry, asked: Asked): boolean {
  const said = saidBy(passage, entry, asked);
  const { share, half, concepts } = borneOut;
  return said.share >= half || (said.share >= share && said.held >= said.asked * concepts);
}

/** The share of what is asked that a paragraph must hold to come near. */
function shareNeeded({ concepts, isScoped }: Asked): number {
  if (isScoped) return nearInScope.shareOfTerm;
  return concepts.some(({ records }) => records.size === 0) ? near.shareOfUnknown : near.share;
}

/** Whether a paragraph of an entry could come near, as far as one record of its holds enough: others need not be read. */
export function mayComeNear({ together }: Candidate, asked: Asked): boolean {
  const needed = asked.isScoped ? nearInScope.shareOfTerm : near.share;
  return together >= needed / worth.term;
}

/**
 * Whether a paragraph holds all of a query that the archive knows, everyday words aside: so many concepts, of which two are not
 * much commoner than the words that it doesn't know.
 */
function holdsAllKnown({ held, headed }: Holding, { concepts }: Asked): boolean {
  const telling = concepts.filter(({ concept }) => !concept.weak);
  const known = telling.filter(({ concept, records }) => records.size > 0 && !concept.general);
  const rare = known.filter(({ weight }) => weight >= weightOfRarest(telling) * allKnown.rarity);
  const isHeld = ({ concept }: AskedConcept) => held.includes(concept) || headed.includes(concept);
  return known.length >= allKnown.concepts && rare.length >= allKnown.rare && known.every(isHeld);
}

/** Whether a paragraph comes near to an answer, where no entry surely has one. */
export function comesNear(passage: Passage, entry: CatalogueEntry, asked: Asked): boolean {
  const said = saidBy(passage, entry, asked);
  if (asked.isScoped) {
    if (said.lacksNamed) return false;
    if (said.held >= near.concepts) return said.share >= nearInScope.share;
    return said.terms === 1 && said.lackedTerms === 0 && said.share >= nearInScope.shareOfTerm;
  }
  const needed = holdsAllKnown(passage, asked) ? near.share : shareNeeded(asked);
  return said.held >= Math.max(near.concepts, said.asked * near.ofConcepts) && said.share >= needed;
}

/** A year that a query names, with or without its month, or a phrase in quotation marks: nothing without it is a part. */
const isBinding = ({ concept, entries }: AskedConcept) =>
  concept.verbatim !== null || (entries.size > 0 && yearPattern.test(concept.words.at(-1)?.plain ?? ''));

/**
 * Whether a text of an entry holds a part of what is asked, where other entries answer it.
 * @param holding what of the query stands in a paragraph, in a record of the index, or among the facts of an entry without text
 */
export function holdsPart(holding: Holding, entry: CatalogueEntry, asked: Asked): boolean {
  const isHeld = ({ concept, entries }: AskedConcept) => entries.has(entry) || holding.held.includes(concept);
  if (asked.concepts.some((one) => isBinding(one) && !isHeld(one))) return false;
  const { share, held, phrases, rarestHeld, rarest } = saidBy(holding, entry, asked);
  const isTelling = held >= part.concepts || phrases > 0;
  return isTelling && share >= part.share && rarestHeld >= rarest * part.rarity;
}

/**
 * Whether an entry may hold a part of what is asked, as the index tells. Facts name much that a document without text only judged:
 * they count where the query names its council.
 */
export function mayHoldPart({ entry, records }: Candidate, asked: Asked): boolean {
  const isUnheld = entry.texts.length === 0;
  if (isUnheld && !asked.isScoped) return false;
  const isIn = (hash: string) => asked.concepts.filter((one) => one.records.has(hash)).map(({ concept }) => concept);
  return (isUnheld ? [entry.facts] : records).some((hash) => holdsPart({ held: isIn(hash), headed: [] }, entry, asked));
}
