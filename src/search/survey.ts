import { weakWords } from './plain-english.ts';
import { plainWord, readWords, wordPattern } from './words.ts';

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

/** A word as texts write it: they use few, and use them often. */
interface Form {
  readonly place: number;
  readonly plain: string;
  count: number;
  /** What stands next to it somewhere and could be one word with it. */
  readonly next: Set<Form>;
}

function isCompound(first: string, second: string): boolean {
  return (
    first.length >= shortestPart && second.length >= shortestPart && first.length + second.length <= longestCompound
  );
}

/** The words of some texts, as plain data that can be kept. */
export interface WordCounts {
  /** Each as it is written. */
  readonly forms: readonly string[];
  /** How often each stands there. */
  readonly counts: readonly number[];
  /** The places in `forms` of words that stand side by side somewhere and could be one, two by two. */
  readonly pairs: readonly number[];
}

/** Counts the words of some paragraphs. */
export function countWords(texts: Iterable<string>): WordCounts {
  const forms = new Map<string, Form>();
  for (const text of texts) {
    let before: Form | null = null;
    for (const written of text.match(wordPattern) ?? []) {
      let form = forms.get(written);
      if (form === undefined) {
        form = { place: forms.size, plain: plainWord(written), count: 0, next: new Set() };
        forms.set(written, form);
      }
      form.count += 1;
      if (before !== null && isCompound(before.plain, form.plain)) before.next.add(form);
      before = form;
    }
  }
  const all = [...forms.values()];
  return {
    forms: [...forms.keys()],
    counts: all.map(({ count }) => count),
    pairs: all.flatMap(({ place, next }) => [...next].flatMap((other) => [place, other.place])),
  };
}

/** Words that stand side by side, and elsewhere as one. “Per cent” is none: it says as little as its words do. */
function compoundsOf(parts: readonly WordCounts[], counts: ReadonlyMap<string, number>): string[][] {
  const found = new Map<string, string>();
  for (const { forms, pairs } of parts) {
    const plain = forms.map(plainWord);
    for (let at = 0; at < pairs.length; at += 2) {
      const [first = '', second = ''] = [plain[pairs[at] ?? -1], plain[pairs[at + 1] ?? -1]];
      const joined = first + second;
      const saysLittle = weakWords.has(first) && weakWords.has(second);
      if (counts.has(joined) && !saysLittle) found.set(joined, `${first} ${second}`);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The survey of all texts, whose words were counted part by part.
 * @param parts the words of paragraphs. Those that they only write as names ("Dodds") are left out, so that nobody
 *   who is addressed or mentioned is ever suggested
 * @param facts titles, names of inspectors and the like: all their words are kept
 */
export function surveyOf(parts: readonly WordCounts[], facts: Iterable<string>): Survey {
  const counts = new Map<string, number>();
  const lowerCase = new Set<string>();
  const kept = new Set<string>();
  for (const { forms, counts: often } of parts) {
    for (const [place, written] of forms.entries()) {
      const plain = plainWord(written);
      counts.set(plain, (counts.get(plain) ?? 0) + (often[place] ?? 0));
      if (written === written.toLowerCase()) lowerCase.add(plain);
      else if (written.length > 1 && written === written.toUpperCase()) kept.add(plain);
    }
  }
  for (const { plain } of [...facts].flatMap(readWords)) {
    kept.add(plain);
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  return {
    words: new Map([...counts].filter(([word]) => lowerCase.has(word) || kept.has(word))),
    compounds: compoundsOf(parts, counts),
    isOrdinaryWord: (plain) => lowerCase.has(plain),
  };
}
