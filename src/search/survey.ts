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
  readonly written: string;
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

/** Words that stand side by side, and elsewhere as one. */
function compoundsOf(forms: Iterable<Form>, counts: ReadonlyMap<string, number>): string[][] {
  const found = new Map<string, string>();
  for (const { plain: first, next } of forms) {
    for (const { plain: second } of next) {
      const joined = first + second;
      if (counts.has(joined)) found.set(joined, `${first} ${second}`);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Reads every text once.
 * @param texts paragraphs of the documents. Words that they only write as names ("Dodds") are left out, so that nobody
 *   who is addressed or mentioned is ever suggested
 * @param facts titles, names of inspectors and the like: all their words are kept
 */
export function surveyWords(texts: Iterable<string>, facts: Iterable<string>): Survey {
  const forms = new Map<string, Form>();
  for (const text of texts) {
    let before: Form | null = null;
    for (const [written] of text.matchAll(wordPattern)) {
      let form = forms.get(written);
      if (form === undefined) {
        form = { written, plain: plainWord(written), count: 0, next: new Set() };
        forms.set(written, form);
      }
      form.count += 1;
      if (before !== null && isCompound(before.plain, form.plain)) before.next.add(form);
      before = form;
    }
  }
  const counts = new Map<string, number>();
  const lowerCase = new Set<string>();
  const kept = new Set<string>();
  for (const { written, plain, count } of forms.values()) {
    counts.set(plain, (counts.get(plain) ?? 0) + count);
    if (written === written.toLowerCase()) lowerCase.add(plain);
    else if (written.length > 1 && written === written.toUpperCase()) kept.add(plain);
  }
  for (const { plain } of [...facts].flatMap(readWords)) {
    kept.add(plain);
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  return {
    words: new Map([...counts].filter(([word]) => lowerCase.has(word) || kept.has(word))),
    compounds: compoundsOf(forms.values(), counts),
    isOrdinaryWord: (plain) => lowerCase.has(plain),
  };
}
