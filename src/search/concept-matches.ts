import { isSequenceAt } from './aliases.ts';
import type { Concept } from './concept.ts';
import type { Word } from './words.ts';

/** Where a concept stands in a text: word indexes, the end exclusive. */
export interface Match {
  readonly from: number;
  readonly to: number;
  /** In the searcher's own words, in another name for them, or in its words near each other. */
  readonly how: 'own' | 'alias' | 'nearby';
}

/** How many words a term that isn't written as a phrase may take up: “plans for the safety of children”. */
const nearbySpan = (words: number) => words * 2 + 2;

function verbatimAt(words: readonly Word[], at: number, plain: readonly string[]): boolean {
  return plain.every((word, offset) => words[at + offset]?.plain === word);
}

function nearbyMatches(words: readonly Word[], stems: readonly string[]): Match[] {
  const matches: Match[] = [];
  let after = 0;
  for (let from = 0; from < words.length; from += 1) {
    if (from < after || !stems.includes(words[from]?.stem ?? '')) continue;
    const missing = new Set(stems);
    for (let at = from; at < words.length && at < from + nearbySpan(stems.length); at += 1) {
      missing.delete(words[at]?.stem ?? '');
      if (missing.size > 0) continue;
      matches.push({ from, to: at + 1, how: 'nearby' });
      after = at + 1;
      break;
    }
  }
  return matches;
}

/** Every place where a concept stands in the words of a text, in order. */
export function conceptMatches(words: readonly Word[], concept: Concept): Match[] {
  const matches: Match[] = [];
  const { verbatim } = concept;
  for (let from = 0; from < words.length; from += 1) {
    if (verbatim !== null) {
      if (verbatimAt(words, from, verbatim)) matches.push({ from, to: from + verbatim.length, how: 'own' });
      continue;
    }
    const index = concept.sequences.findIndex((stems) => isSequenceAt(words, from, stems));
    const sequence = concept.sequences[index];
    if (sequence !== undefined) matches.push({ from, to: from + sequence.length, how: index === 0 ? 'own' : 'alias' });
  }
  if (matches.some(({ how }) => how === 'own') || concept.nearby.length === 0) return matches;
  const stems = concept.nearby.map(({ stem }) => stem);
  const nearby = nearbyMatches(words, stems);
  const apart = matches.filter((match) => !nearby.some(({ from, to }) => from < match.to && match.from < to));
  return [...apart, ...nearby].sort((a, b) => a.from - b.from);
}
