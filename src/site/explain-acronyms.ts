import type { GlossaryTerm } from '../archive/reference.ts';

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A short form of capitals, such as “MASH” or “IROs”, as a whole word. */
const acronym = /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\d&]+)(?=(?:s|’s|'s)?(?![\p{L}\p{N}]))/gu;

/**
 * Gives every acronym of the glossary its long form, once a paragraph. No word of the document changes.
 * @param html a document's body as `htmlOf` returns it, in which every `<` begins a tag
 */
export function explainAcronyms(html: string, glossary: readonly GlossaryTerm[]): string {
  const long = new Map(glossary.flatMap((term) => (term.long === undefined ? [] : [[term.term, term.long] as const])));
  let explained = new Set<string>();
  return html.replaceAll(/<[^>]*>|[^<]+/g, (part) => {
    if (part.startsWith('<')) {
      if (part.includes(' data-paragraph')) explained = new Set();
      return part;
    }
    return part.replace(acronym, (short) => {
      const words = long.get(short);
      if (words === undefined || explained.has(short)) return short;
      explained.add(short);
      return `<abbr title="${escapeAttribute(words)}">${short}</abbr>`;
    });
  });
}
