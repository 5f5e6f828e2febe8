import { conceptMatches } from './concept-matches.ts';
import type { Found, Hit } from './found.ts';
import { readFragment, type HeldParagraph } from './fragment.ts';
import type { IndexReader } from './index-reader.ts';
import { isMatching } from './matching.ts';
import { isAskedFor, numberedPassage } from './numbered-paragraphs.ts';
import { weighPassage, type Passage } from './passage.ts';
import { bearsOut, comesNear, holdsPart, type Asked } from './telling.ts';
import { roleFactor, type AskedConcept, type Candidate } from './weigh-entry.ts';
import { readWords } from './words.ts';

/** Records read to put candidates in order: for all together, and for one of them at least and at most. */
const recordsRead = { together: 20, least: 2, most: 5 };
/**
 * What an entry's further passages, a kind or year of its own that the query names, and the index alone add to its best
 * passage; the share of the best passage's score that one which doesn't match needs to be shown beside it; and what it adds
 * to a passage that it speaks of the year that the query names.
 */
const share = { second: 0.12, third: 0.06, named: 1.5, index: 0.35, shown: 0.3, ofNamedYear: 0.2 };

/** How much better a paragraph with a number answers a query that asks for one. */
const numberAsked = 1.2;

/** What a paragraph of an entry is weighed for. */
interface Weighed {
  readonly asked: readonly AskedConcept[];
  /** What the entry has by its facts: it may be spoken of besides. */
  readonly known: readonly AskedConcept[];
}

/** What the query asks of an entry. Where it asks for nothing but a month of one, the paragraph that speaks of the month is shown. */
function weighedFor({ entry }: Candidate, { concepts }: Found): Weighed {
  const known = concepts.filter(({ entries }) => entries.has(entry));
  const own = concepts.filter(({ entries }) => !entries.has(entry));
  const months = own.some(({ concept }) => !concept.weak)
    ? []
    : known.filter(({ concept }) => concept.words.length > 1 && /^\d{4}$/.test(concept.words.at(-1)?.plain ?? ''));
  return { asked: [...own, ...months], known };
}

/** What is asked, as far as it decides whether a paragraph answers. */
export function askedOf({ concepts, recognised }: Found): Asked {
  return { concepts, isScoped: recognised.some(({ type }) => type === 'authority') };
}

/** Whether a candidate that was read answers: its records can hold words of a term too far apart to mean it, or only in passages that the query excludes. */
function isAnswer(candidate: Candidate, { passages }: Hit, found: Found): boolean {
  const { entry, byFacts } = candidate;
  const { excluded, numbered } = found;
  const asked = askedOf(found);
  const isPart = found.parts.includes(candidate);
  if (isPart && entry.texts.length === 0) return true;
  const says = isPart ? holdsPart : found.isDoubtful ? comesNear : bearsOut;
  if (passages.some((passage) => numbered !== null || says(passage, entry, asked))) return true;
  return byFacts && (excluded.length === 0 || entry.texts.length === 0);
}

/** Reads the paragraphs of candidates from the index, each record once. */
export class HitReader {
  readonly #index: IndexReader;
  readonly #read = new Map<string, Promise<readonly HeldParagraph[]>>();
  /** Candidates of one query that were weighed, each by the number of its records: to answer, and again to put in order. */
  readonly #weighed = new WeakMap<Candidate, Map<number, Promise<Hit>>>();

  constructor(index: IndexReader) {
    this.#index = index;
  }

  /** The paragraphs of a record that a search has found. */
  async paragraphs(hash: string): Promise<readonly HeldParagraph[]> {
    const known = this.#read.get(hash) ?? this.#index.read(hash).then(readFragment);
    this.#read.set(hash, known);
    return known;
  }

  #weigh(paragraph: HeldParagraph, { asked, known }: Weighed, found: Found): Passage | null {
    const { excluded, numbered } = found;
    if (numbered !== null && !isAskedFor(paragraph, numbered)) return null;
    const passage = weighPassage(paragraph, asked, excluded);
    if (passage === null) return numbered === null ? null : numberedPassage(paragraph, excluded);
    const words = known.length === 0 ? [] : readWords(paragraph.text);
    const spokenOf = known.filter(({ concept }) => conceptMatches(words, concept).length > 0);
    const bonus = spokenOf.reduce((sum, { weight }) => sum + weight * share.ofNamedYear, 0);
    const isNumber = found.asksForNumber && /\d/.test(paragraph.text);
    return { ...passage, score: passage.score * (isNumber ? numberAsked : 1) + bonus };
  }

  #hit(candidate: Candidate, count: number, found: Found): Promise<Hit> {
    const known = this.#weighed.get(candidate) ?? new Map<number, Promise<Hit>>();
    const hit = known.get(count) ?? this.#weighRecords(candidate, count, found);
    this.#weighed.set(candidate, known.set(count, hit));
    return hit;
  }

  /** Reads some records of a candidate, its best ones first. */
  async #weighRecords(candidate: Candidate, count: number, found: Found): Promise<Hit> {
    const { entry, records } = candidate;
    const weighed = weighedFor(candidate, found);
    const read = await Promise.all(
      records.slice(0, count).map(async (hash) => {
        const factor = entry.boilerplate.includes(hash) ? roleFactor.boilerplate : roleFactor.text;
        return (await this.paragraphs(hash)).flatMap((paragraph) => {
          const passage = this.#weigh(paragraph, weighed, found);
          return passage === null ? [] : [{ ...passage, score: passage.score * factor }];
        });
      }),
    );
    const { sought } = found;
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
    if (hit.passages.length === 0) return this.readWhole(candidate, found);
    return isAnswer(candidate, hit, found) ? hit : null;
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
        const isMeant = named.length > 0 && candidate.byFacts ? candidate.score : 0;
        return [{ hit, worth: worth + share.named * known + share.index * candidate.score + isMeant }];
      }),
    );
    return read
      .flat()
      .sort((a, b) => b.worth - a.worth)
      .map(({ hit }) => hit);
  }
}
