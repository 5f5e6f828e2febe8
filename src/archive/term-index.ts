import type { DocumentText } from './document.ts';
import type { GlossaryTerm } from './reference.ts';

function pattern({ term, properName }: GlossaryTerm): RegExp {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const keepsCase = properName || term === term.toUpperCase();
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?:s|’s|'s)?(?![\p{L}\p{N}])`, keepsCase ? 'u' : 'iu');
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The glossary's terms that a document uses, each with the paragraph that uses it first, in the glossary's order.
 * Acronyms and proper names count only with their capitals.
 */
export function termsUsed(
  { paragraphs }: Pick<DocumentText, 'paragraphs'>,
  glossary: readonly GlossaryTerm[],
): readonly { readonly term: GlossaryTerm; readonly paragraph: string }[] {
  const words = new Set(paragraphs.flatMap(({ text }) => wordsIn(text)));
  return glossary.flatMap((term) => {
    // Most terms fall out here, before the slower search by paragraph.
    if (!wordsIn(term.term).every((word) => words.has(word) || words.has(`${word}s`))) return [];
    const isUsed = pattern(term);
    const first = paragraphs.find(({ text }) => isUsed.test(text));
    return first === undefined ? [] : [{ term, paragraph: first.id }];
  });
}
