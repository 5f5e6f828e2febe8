import { distance } from 'fastest-levenshtein';

/** The nearest of some words, where it is near enough to be meant. */
export function nearest(word: string, words: readonly string[]): string | null {
  const ranked = words.map((known) => ({ known, far: distance(word.toLowerCase(), known.toLowerCase()) }));
  const best = ranked.sort((a, b) => a.far - b.far)[0];
  return best !== undefined && best.far <= Math.max(2, Math.floor(word.length / 3)) ? best.known : null;
}

/** How to mend a name that is none of some: the one that may be meant, else the advice given. */
export function meant(word: string, words: readonly string[], otherwise: string): string {
  const close = nearest(word, words);
  return close === null ? otherwise : `did you mean "${close}"?`;
}
