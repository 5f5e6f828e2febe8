import { readWords } from './words.ts';

/** Words of an archive, counted over all its texts. */
export interface Survey {
  /** How often each word stands in the texts. Words that are only ever written as names are not among them. */
  readonly words: ReadonlyMap<string, number>;
  /** Words that documents write as one and as two (or with a hyphen): `['wellbeing', 'well being']`. */
  readonly compounds: readonly (readonly string[])[];
  /** Whether a word stands somewhere in lower case, as an ordinary word. */
  readonly isOrdinaryWord: (plain: string) => boolean;
}

const shortestPart = 3;
const longestCompound = 14;

/**
 * Reads every text once.
 * @param texts paragraphs of the documents. Words that they only write as names ("Dodds") are left out, so that nobody
 *   who is addressed or mentioned is ever suggested
 * @param facts titles, names of inspectors and the like: all their words are kept
 */
export function surveyWords(texts: Iterable<string>, facts: Iterable<string>): Survey {
  const counts = new Map<string, number>();
  const pairs = new Map<string, string>();
  const lowerCase = new Set<string>();
  const kept = new Set<string>();
  for (const text of texts) {
    let before = '';
    for (const { plain, start, end } of readWords(text)) {
      counts.set(plain, (counts.get(plain) ?? 0) + 1);
      const written = text.slice(start, end);
      if (written === written.toLowerCase()) lowerCase.add(plain);
      else if (written.length > 1 && written === written.toUpperCase()) kept.add(plain);
      const joined = before + plain;
      if (before.length >= shortestPart && plain.length >= shortestPart && joined.length <= longestCompound) {
        pairs.set(joined, `${before} ${plain}`);
      }
      before = plain;
    }
  }
  for (const { plain } of [...facts].flatMap(readWords)) {
    kept.add(plain);
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  return {
    words: new Map([...counts].filter(([word]) => lowerCase.has(word) || kept.has(word))),
    compounds: [...pairs].filter(([joined]) => counts.has(joined)).sort(([a], [b]) => (a < b ? -1 : 1)),
    isOrdinaryWord: (plain) => lowerCase.has(plain),
  };
}
