import type { CatalogueEntry } from './catalogue.ts';
import type { WeighedConcept } from './passage.ts';

/** A concept with the records in which it stands. */
export interface AskedConcept extends WeighedConcept {
  /** Each with how surely the concept stands in it; above 1 where it does in the searcher's own words, and these are rare. */
  readonly records: ReadonlyMap<string, number>;
  /** Entries whose kind or year the concept names: they have it, whatever their words. */
  readonly entries: ReadonlySet<CatalogueEntry>;
}

/** Neighbouring concepts of a query, with the records in which their words are neighbours too. */
export interface AskedPair {
  readonly weight: number;
  readonly records: ReadonlySet<string>;
}

/** A query as the index answers it, record by record. */
export interface AskedQuery {
  readonly concepts: readonly AskedConcept[];
  readonly pairs: readonly AskedPair[];
  /** Records that hold a word which the query excludes. */
  readonly avoided: ReadonlySet<string>;
}

/** Shares of a query's weight that an entry holds, and that one record of it holds. */
interface Shares {
  readonly coverage: number;
  readonly together: number;
}

/** An entry that may answer, before its passages are read. */
export interface Candidate extends Shares {
  readonly entry: CatalogueEntry;
  readonly score: number;
  /** Records of its text that hold something of the query, the best first. */
  readonly records: readonly string[];
  /** Its facts alone answer, whatever its text says. */
  readonly byFacts: boolean;
}

/** An entry that holds so much answers by that alone. */
const answers: Shares = { coverage: 0.72, together: 0.45 };
/** Share of what is asked that the facts of an entry must hold to answer, where its text isn't held and it is of the kind and year that are named. */
const answersUnheld = 0.55;
/** One that holds so much answers less well, where another answers. */
const answersToo: Shares = { coverage: 0.5, together: 0.4 };
/** One that holds less is not worth reading. */
const mayAnswer: Shares = { coverage: 0.25, together: 0.25 };

const holds = ({ coverage, together }: Shares, needed: Shares) =>
  coverage >= needed.coverage && together >= needed.together;

/**
 * The candidates that answer by what the index alone tells.
 * @returns none where no candidate surely does
 */
export function sureCandidates(candidates: readonly Candidate[]): Candidate[] {
  const isAnswered = candidates.some((candidate) => holds(candidate, answers));
  return isAnswered ? candidates.filter((candidate) => holds(candidate, answersToo)) : [];
}
/** How much a record counts by what it is: parts that every document prints alike count less, and never nothing. */
export const roleFactor = { text: 1, boilerplate: 0.35, facts: 0.45 } as const;
/** How much a kind or a year counts in an entry's facts that the query names. */
const namedInFacts = 0.75;
/** How much it adds that the words of two concepts are neighbours. */
const pairBonus = 0.3;

/** How much of an everyday word's weight an entry must account for. */
const generalFactor = 0.5;

/** @param share how much of a concept counts, 0 to 1 */
function weightOf(concepts: readonly AskedConcept[], share: (concept: AskedConcept) => number): number {
  return concepts.reduce((sum, concept) => sum + share(concept) * concept.weight, 0);
}

/**
 * Weighs an entry by what the index alone tells of it.
 * @returns null where it holds too little of the query, or too scattered, to be worth reading
 */
export function weighEntry(entry: CatalogueEntry, { concepts, pairs, avoided }: AskedQuery): Candidate | null {
  const hasTopic = concepts.some(({ concept }) => !concept.weak);
  const counted = hasTopic ? concepts.filter(({ concept }) => !concept.weak) : concepts;
  const needed = ({ concept }: AskedConcept) => (concept.general ? generalFactor : 1);
  const total = weightOf(counted, needed);
  if (total === 0) return { entry, score: 0, records: [], byFacts: true, coverage: 1, together: 1 };
  const shareIn = (hash: string) => (asked: AskedConcept) =>
    asked.entries.has(entry) ? 1 : (asked.records.get(hash) ?? 0);
  const isIn = (hash: string) => (asked: AskedConcept) => (shareIn(hash)(asked) > 0 ? 1 : 0);
  const all = [entry.facts, ...entry.texts, ...entry.boilerplate];
  const coverage =
    weightOf(counted, (asked) => needed(asked) * Math.max(...all.map((hash) => isIn(hash)(asked)))) / total;
  const others = concepts.filter(({ entries }) => !entries.has(entry));
  const known = weightOf(concepts, ({ entries }) => (entries.has(entry) ? 1 : 0));
  const rate = (hash: string, role: keyof typeof roleFactor) => {
    const neighbours = pairs.reduce((sum, pair) => sum + (pair.records.has(hash) ? pair.weight * pairBonus : 0), 0);
    const own = (weightOf(others, shareIn(hash)) + neighbours) * roleFactor[role];
    const worth = own + known * (role === 'facts' ? namedInFacts : roleFactor[role]);
    return {
      hash,
      share: weightOf(counted, (asked) => needed(asked) * isIn(hash)(asked)) / total,
      worth: avoided.has(hash) ? worth / 2 : worth,
    };
  };
  const facts = rate(entry.facts, 'facts');
  const texts = [
    ...entry.texts.map((hash) => rate(hash, 'text')),
    ...entry.boilerplate.map((hash) => rate(hash, 'boilerplate')),
  ]
    .filter(({ hash }) => concepts.some(({ records }) => records.has(hash)))
    .sort((a, b) => b.worth - a.worth);
  const isOfAllNamed = concepts.every(({ entries }) => entries.size === 0 || entries.has(entry));
  const isUnheld = entry.texts.length === 0 && isOfAllNamed;
  const together = Math.max(facts.share, ...texts.map(({ share }) => share));
  if (!holds({ coverage, together }, mayAnswer)) return null;
  return {
    entry,
    score: Math.max(facts.worth, texts[0]?.worth ?? 0) + 0.3 * coverage * total + 0.1 * facts.worth,
    records: texts.map(({ hash }) => hash),
    byFacts: facts.share >= (isUnheld ? answersUnheld : answers.coverage),
    coverage,
    together,
  };
}
