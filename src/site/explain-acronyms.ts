import type { GlossaryTerm } from '../archive/reference.ts';

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A short form of capitals, such as “MASH” or “IROs”, as a whole word. */
const acronym = /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\d&]+)(?=(?:s|’s|'s)?(?![\p{L}\p{N}]))/gu;

function longForms(glossary: readonly GlossaryTerm[]): ReadonlyMap<string, string> {
  return new Map(glossary.flatMap(({ term, long }) => (long === undefined ? [] : [[term, long] as const])));
}

/** Words of a label, and the long form where they are an acronym of the glossary. */
export interface LabelPart {
  readonly words: string;
  readonly long: string | null;
}

/** Parts a label of ours at the acronyms that the glossary knows: together the parts are the label. */
export function partsOfLabel(label: string, glossary: readonly GlossaryTerm[]): readonly LabelPart[] {
  const long = longForms(glossary);
  // The split keeps what it splits at: every second part is an acronym.
  return label
    .split(acronym)
    .map((words, index) => ({ words, long: index % 2 === 1 ? (long.get(words) ?? null) : null }))
    .filter(({ words }) => words !== '');
}

/**
 * Gives every acronym of the glossary its long form, once a paragraph. No word of the document changes.
 * @param html a document's body as `htmlOf` returns it, in which every `<` begins a tag
 */
export function explainAcronyms(html: string, glossary: readonly GlossaryTerm[]): string {
  const long = longForms(glossary);
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
