import type { DocumentText } from './document.ts';
import { onceFor } from './once-for.ts';
import type { GlossaryTerm } from './reference.ts';

function pattern({ term, properName }: GlossaryTerm): RegExp {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const keepsCase = properName || term === term.toUpperCase();
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?:s|’s|'s)?(?![\p{L}\p{N}])`, keepsCase ? 'u' : 'iu');
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A term as it is looked for. */
interface Sought {
  readonly term: GlossaryTerm;
  /** Each of its words, as it stands and in the plural. */
  readonly words: readonly (readonly [word: string, plural: string])[];
  readonly isUsedIn: RegExp;
}

/** What a glossary's terms are looked for by. */
interface SoughtTerms {
  readonly terms: readonly Sought[];
  /** All words of all terms. */
  readonly words: ReadonlySet<string>;
}

/** Every document is asked for the same terms: their patterns take longer to make than to try. */
const sought = onceFor((glossary: readonly GlossaryTerm[]): SoughtTerms => {
  const terms = glossary.map((term): Sought => {
    const words = wordsIn(term.term).map((word) => [word, `${word}s`] as const);
    return { term, words, isUsedIn: pattern(term) };
  });
  return { terms, words: new Set(terms.flatMap(({ words }) => words.flat())) };
});

/**
 * The glossary's terms that a document uses, each with the paragraph that uses it first, in the glossary's order.
 * Acronyms and proper names count only with their capitals.
 */
export function termsUsed(
  { paragraphs }: Pick<DocumentText, 'paragraphs'>,
  glossary: readonly GlossaryTerm[],
): readonly { readonly term: GlossaryTerm; readonly paragraph: string }[] {
  const { terms, words } = sought(glossary);
  const held = new Set(paragraphs.flatMap(({ text }) => wordsIn(text).filter((word) => words.has(word))));
  return terms.flatMap(({ term, words: own, isUsedIn }) => {
    // Most terms fall out here, before the slower search by paragraph.
    if (!own.every((forms) => forms.some((word) => held.has(word)))) return [];
    const first = paragraphs.find(({ text }) => isUsedIn.test(text));
    return first === undefined ? [] : [{ term, paragraph: first.id }];
  });
}
