import type { Concept } from './concept.ts';

/** Share of what is sought that a paragraph must hold to match. */
const neededShare = 0.5;

/** What a paragraph is looked through for: the concepts of a query that say something of its topic; all, where none does. */
export function soughtConcepts(concepts: readonly Concept[]): readonly Concept[] {
  const telling = concepts.filter(({ weak }) => !weak);
  return telling.length > 0 ? telling : concepts;
}

/**
 * Whether a paragraph matches a query: its words are marked in the document, and it is counted among the matching ones.
 * @param sought what the paragraph was looked through for
 * @param held how many of them stand in it
 */
export function isMatching(sought: readonly Concept[], held: number): boolean {
  return held > 0 && held >= sought.length * neededShare;
}
