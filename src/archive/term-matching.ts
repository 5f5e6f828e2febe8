import { readWords, type Word } from './words-of-text.ts';

/** A word of a term: itself, or with `stem` whatever begins with it. */
interface TermWord {
  readonly form: string;
  readonly stem: boolean;
}

/** One or more words that are looked for side by side. */
export interface Term {
  readonly words: readonly [TermWord, ...TermWord[]];
}

/** Where a term was found: the numbers of its first and last words. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Terms by their first word, so that a text is walked once however many terms there are. */
export interface TermIndex {
  readonly whole: ReadonlyMap<string, readonly Term[]>;
  readonly stems: ReadonlyMap<string, readonly Term[]>;
  readonly shortestStem: number;
  /** The terms that begin with a form, of every form met so far: texts use few words, and use them often. */
  readonly met: Map<string, readonly Term[]>;
}

/**
 * Reads a term: words in any case; `*` at a word's end makes it a stem. @example 'strategy discussion*'
 * @throws RangeError when it holds no word
 */
export function readTerm(text: string): Term {
  const [first, ...rest] = readWords(text).map(({ form, end }) => ({ form, stem: text[end] === '*' }));
  if (first === undefined) throw new RangeError(`A term without a word: ${JSON.stringify(text)}`);
  return { words: [first, ...rest] };
}

/** Files terms under their first word. */
export function indexTerms(terms: readonly Term[]): TermIndex {
  const whole = Map.groupBy(
    terms.filter(({ words: [first] }) => !first.stem),
    ({ words: [first] }) => first.form,
  );
  const stems = Map.groupBy(
    terms.filter(({ words: [first] }) => first.stem),
    ({ words: [first] }) => first.form,
  );
  return { whole, stems, shortestStem: Math.min(...[...stems.keys()].map((stem) => stem.length)), met: new Map() };
}

const fits = (wanted: TermWord, word: Word | undefined): boolean =>
  word !== undefined && (wanted.stem ? word.form.startsWith(wanted.form) : word.form === wanted.form);

function startingAt({ whole, stems, shortestStem, met }: TermIndex, form: string): readonly Term[] {
  const known = met.get(form);
  if (known !== undefined) return known;
  const terms = [...(whole.get(form) ?? [])];
  for (let length = shortestStem; length <= form.length; length += 1)
    terms.push(...(stems.get(form.slice(0, length)) ?? []));
  met.set(form, terms);
  return terms;
}

/** Every place of every term among the words; a term's words must stand in one sentence. */
export function findTerms(index: TermIndex, words: readonly Word[]): ReadonlyMap<Term, readonly Span[]> {
  const found = new Map<Term, Span[]>();
  words.forEach((word, from) => {
    for (const term of startingAt(index, word.form)) {
      const to = from + term.words.length - 1;
      const whole = term.words.every((wanted, offset) => fits(wanted, words[from + offset]));
      if (!whole || words[to]?.sentence !== word.sentence) continue;
      const spans = found.get(term) ?? [];
      spans.push({ from, to });
      found.set(term, spans);
    }
  });
  return found;
}
