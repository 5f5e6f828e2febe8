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
  readonly words: readonly string[];
  readonly isUsedIn: RegExp;
}

/** Every document is asked for the same terms: their patterns take longer to make than to try. */
const sought = onceFor((glossary: readonly GlossaryTerm[]): readonly Sought[] =>
  glossary.map((term) => ({ term, words: wordsIn(term.term), isUsedIn: pattern(term) })),
);

/**
 * The glossary's terms that a document uses, each with the paragraph that uses it first, in the glossary's order.
 * Acronyms and proper names count only with their capitals.
 */
export function termsUsed(
  { paragraphs }: Pick<DocumentText, 'paragraphs'>,
  glossary: readonly GlossaryTerm[],
): readonly { readonly term: GlossaryTerm; readonly paragraph: string }[] {
  const words = new Set(wordsIn(paragraphs.map(({ text }) => text).join('\n')));
  return sought(glossary).flatMap(({ term, words: own, isUsedIn }) => {
    // Most terms fall out here, before the slower search by paragraph.
    if (!own.every((word) => words.has(word) || words.has(`${word}s`))) return [];
    const first = paragraphs.find(({ text }) => isUsedIn.test(text));
    return first === undefined ? [] : [{ term, paragraph: first.id }];
  });
}
