import { conceptMatches, type Match } from './concept-matches.ts';
import type { Concept } from './concept.ts';
import type { HeldParagraph } from './fragment.ts';
import { readWords, type Word } from './words.ts';

/** A concept with what it weighs in this archive. */
export interface WeighedConcept {
  readonly concept: Concept;
  /** Rare concepts weigh more. */
  readonly weight: number;
}

/** A paragraph that answers a query. */
export interface Passage {
  readonly paragraph: HeldParagraph;
  readonly score: number;
  /** Share of the query's weight that stands in the paragraph itself, 0 to 1. */
  readonly coverage: number;
  /** The concepts that stand in the paragraph itself. */
  readonly held: readonly Concept[];
  /** Those that stand in a heading above it only. */
  readonly headed: readonly Concept[];
  /** Where the query's words stand in its text, as pairs of UTF-16 offsets, in order, without overlaps. */
  readonly marks: readonly (readonly [number, number])[];
}

/** How much a match counts by how it came about. */
const matchQuality: Record<Match['how'], number> = { own: 1, nearby: 0.9, alias: 0.78 };
/** What it adds to another name for a term that the searcher's own words stand in the paragraph too: all of them, or a share. */
const ownWordsToo = 0.2;
/** How much a concept counts that stands in a heading above the paragraph, not in it. */
const inHeading = 0.4;
/** How much the form of a paragraph counts: the words of a letterhead are no answer. */
const formFactor: Record<HeldParagraph['form'], number> = {
  paragraph: 1,
  item: 1,
  row: 0.95,
  note: 0.8,
  letterhead: 0.25,
  contents: 0.2,
};
/** The length, in words, of a paragraph that is neither favoured nor disfavoured. */
const usualLength = 90;

interface Found {
  readonly place: number;
  readonly concept: Concept;
  readonly weight: number;
  readonly matches: readonly Match[];
}

/** The smallest number of words, 0 for none between, that holds a match of every concept found. */
function spread(found: readonly Found[]): number {
  const all = found
    .flatMap(({ matches }, which) => matches.map(({ from, to }) => ({ which, from, to })))
    .sort((a, b) => a.from - b.from);
  const last = new Map<number, { from: number; to: number }>();
  let smallest = Infinity;
  for (const { which, from, to } of all) {
    last.set(which, { from, to });
    if (last.size < found.length) continue;
    const start = Math.min(...[...last.values()].map((match) => match.from));
    const end = Math.max(...[...last.values()].map((match) => match.to));
    const covered = [...last.values()].reduce((sum, match) => sum + match.to - match.from, 0);
    smallest = Math.min(smallest, Math.max(0, end - start - covered));
  }
  return smallest;
}

/** Share of neighbouring concepts of the query that are neighbours in the text, in the same order. */
function sameOrder(found: readonly Found[]): number {
  let together = 0;
  for (const [at, { place, matches }] of found.entries()) {
    const next = found[at + 1];
    if (next?.place !== place + 1) continue;
    const touching = matches.some(({ to }) => next.matches.some(({ from }) => from >= to && from - to <= 1));
    if (touching) together += 1;
  }
  return found.length < 2 ? 0 : together / (found.length - 1);
}

function qualityOf(matches: readonly Match[], { nearby }: Concept, stems: ReadonlySet<string>): number {
  const best = Math.max(...matches.map(({ how }) => matchQuality[how]));
  if (best > matchQuality.alias || nearby.length === 0) return best;
  return best + (ownWordsToo * nearby.filter(({ stem }) => stems.has(stem)).length) / nearby.length;
}

function marksOf(found: readonly Found[], words: readonly Word[]): [number, number][] {
  const ranges = found
    .flatMap(({ matches }) => matches)
    .map(({ from, to }): [number, number] => [words[from]?.start ?? 0, words[to - 1]?.end ?? 0])
    .sort(([a], [b]) => a - b);
  const marks: [number, number][] = [];
  for (const [start, end] of ranges) {
    const before = marks.at(-1);
    if (before !== undefined && start <= before[1]) before[1] = Math.max(before[1], end);
    else marks.push([start, end]);
  }
  return marks;
}

/**
 * Weighs a paragraph against a query: which of its concepts it holds, how rare they are, how near they stand.
 * @returns null where it holds none of them, or one that the query excludes
 */
export function weighPassage(
  paragraph: HeldParagraph,
  concepts: readonly WeighedConcept[],
  excluded: readonly Concept[],
): Passage | null {
  const words = readWords(paragraph.text);
  if (excluded.some((concept) => conceptMatches(words, concept).length > 0)) return null;
  const stems = new Set(words.map(({ stem }) => stem));
  const headingWords = readWords(paragraph.headings.join(' · '));
  const found: Found[] = [];
  const headed: Concept[] = [];
  let score = 0;
  for (const [place, { concept, weight }] of concepts.entries()) {
    const matches = conceptMatches(words, concept);
    if (matches.length > 0) {
      found.push({ place, concept, weight, matches });
      const quality = qualityOf(matches, concept, stems);
      score += weight * quality * (1 + 0.15 * Math.log(matches.length));
    } else if (conceptMatches(headingWords, concept).length > 0) {
      headed.push(concept);
      score += weight * inHeading;
    }
  }
  if (found.length === 0) return null;
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const held = found.reduce((sum, { weight }) => sum + weight, 0);
  const coverage = held / total;
  if (found.length > 1) score += held * (0.3 / (1 + spread(found) / 6) + 0.4 * sameOrder(found));
  const length = 0.85 + (0.15 * words.length) / usualLength;
  return {
    paragraph,
    coverage,
    held: found.map(({ concept }) => concept),
    headed,
    score: (score * (0.5 + 0.5 * coverage) * formFactor[paragraph.form]) / length,
    marks: marksOf(found, words),
  };
}
