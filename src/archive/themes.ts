import type { Theme } from './reference.ts';
import { findTerms, indexTerms, readTerm, type Span, type Term } from './term-matching.ts';
import { readWords, type Word } from './words-of-text.ts';

/** A mark of a theme on a text, and the visible rule that made it. */
export interface ThemeMark {
  /** The theme's slug. */
  readonly theme: string;
  /** The term that made the mark, as `content/themes.yaml` writes it. */
  readonly term: string;
  /** Where the words of the term stand: from this character … */
  readonly start: number;
  /** … up to this one, exclusive. For `a + b`: the words of `a`. */
  readonly end: number;
}

/** Marks the themes of a text. */
export type ThemeMarker = (text: string) => readonly ThemeMark[];

interface Rule {
  readonly theme: string;
  readonly term: string;
  readonly first: Term;
  /** The other half of `a + b`, wanted in the same sentence. */
  readonly second: Term | null;
}

function readRule(theme: string, term: string): Rule {
  const [first, second, ...rest] = term.split(' + ');
  if (first === undefined || rest.length > 0) throw new RangeError(`Theme ${theme}: ${term} has more than one " + "`);
  return { theme, term, first: readTerm(first), second: second === undefined ? null : readTerm(second) };
}

const surrounds = (outer: Span, inner: Span): boolean => outer.from <= inner.from && inner.to <= outer.to;

/**
 * Prepares the rules of `content/themes.yaml` (`themeSchema`) for marking many texts. Matching is by whole words in any
 * case; a hyphen counts as a space, so "multi-agency" and "multi agency" are one.
 * @throws RangeError when a term holds no word or more than one ` + `
 */
export function themeMarker(themes: readonly Theme[]): ThemeMarker {
  const rules = themes.flatMap(({ slug, terms }) => terms.map((term) => readRule(slug, term)));
  const ruleOf = new Map(rules.map((rule) => [rule.first, rule]));
  const exceptions = new Map(themes.map(({ slug, except }) => [slug, except.map(readTerm)]));
  const index = indexTerms([
    ...ruleOf.keys(),
    ...rules.flatMap(({ second }) => second ?? []),
    ...[...exceptions.values()].flat(),
  ]);

  return (text) => {
    const words = readWords(text);
    const found = findTerms(index, words);
    const spansOf = (term: Term): readonly Span[] => found.get(term) ?? [];
    const sentenceOf = (span: Span): number | undefined => words[span.from]?.sentence;
    const holds = ({ second }: Rule, span: Span): boolean =>
      second === null || spansOf(second).some((other) => sentenceOf(other) === sentenceOf(span));
    const isUndone = ({ theme }: Rule, span: Span): boolean =>
      exceptions.get(theme)?.some((term) => spansOf(term).some((outer) => surrounds(outer, span))) ?? false;

    const marks: ThemeMark[] = [];
    for (const [term, spans] of found) {
      const rule = ruleOf.get(term);
      if (rule === undefined) continue;
      for (const span of spans) {
        if (holds(rule, span) && !isUndone(rule, span)) marks.push(toMark(rule, span, words));
      }
    }
    return marks.sort((a, b) => a.start - b.start || a.end - b.end);
  };
}

function toMark({ theme, term }: Rule, { from, to }: Span, words: readonly Word[]): ThemeMark {
  return { theme, term, start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 };
}

/** The slugs of the themes that the marks name, each once, in the order in which they stand in the text. */
export function themesOf(marks: readonly ThemeMark[]): readonly string[] {
  return [...new Set(marks.map(({ theme }) => theme))];
}
