import { readWords } from './words.ts';

/** Words of an archive, counted over all its texts. */
export interface Survey {
  /** How often each plain word stands in the texts. */
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
 * @param texts paragraphs, without letterheads and signatures, so that no correspondent's name is ever suggested
 * @param names words that are asked about later with `isOrdinaryWord`
 */
export function surveyWords(texts: Iterable<string>, names: ReadonlySet<string>): Survey {
  const words = new Map<string, number>();
  const pairs = new Map<string, string>();
  const ordinary = new Set<string>();
  for (const text of texts) {
    let before = '';
    for (const { plain, start, end } of readWords(text)) {
      words.set(plain, (words.get(plain) ?? 0) + 1);
      if (names.has(plain) && text.slice(start, end) === plain) ordinary.add(plain);
      const joined = before + plain;
      if (before.length >= shortestPart && plain.length >= shortestPart && joined.length <= longestCompound) {
        pairs.set(joined, `${before} ${plain}`);
      }
      before = plain;
    }
  }
  const compounds = [...pairs].filter(([joined]) => words.has(joined)).sort(([a], [b]) => (a < b ? -1 : 1));
  return { words, compounds, isOrdinaryWord: (plain) => ordinary.has(plain) };
}
