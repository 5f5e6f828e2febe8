/** A block of a document that gives a grade. */
export interface Award {
  /** The block's paragraph id. */
  readonly paragraph: string;
  /** The words beside it. @example 'Overall: Requires improvement' */
  readonly label: string;
  /** The grade as printed, by which the sentence is found; null where no print is known. */
  readonly printed: string | null;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Wraps the sentence that holds the grade's wording in `<mark>`. */
function markSentence(words: string, printed: readonly string[]): string {
  const sentences = words.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const lower = printed.map((grade) => grade.toLowerCase());
  const isAward = (sentence: string) => lower.some((grade) => sentence.toLowerCase().includes(grade));
  return sentences.map((sentence) => (isAward(sentence) ? `<mark>${sentence}</mark>` : sentence)).join(' ');
}

/**
 * Marks the blocks of a document that give a grade: a class on the block, a note beside it, and `<mark>` round the
 * sentence that says it. No word of the document changes; the note stands outside the block.
 * @param html a document's body as `htmlOf` returns it, in which every `<` begins a tag
 */
export function markAwards(html: string, awards: readonly Award[]): string {
  if (awards.length === 0) return html;
  return html.replace(
    /<(p|div|li|tr|h[2-6]) id="([^"]+)"( data-paragraph(?:="")?)?(?: class="([^"]*)")?>((?:<a class="para-number"[^>]*>[^<]*<\/a> <div>)?(?:<p>)?)([^<]*)/g,
    (
      whole: string,
      tag: string,
      id: string,
      address: string | undefined,
      classes: string | undefined,
      opening: string,
      words: string,
    ) => {
      const here = awards.filter(({ paragraph }) => paragraph === id);
      if (here.length === 0) return whole;
      const printed = here.flatMap((award) => award.printed ?? []);
      const note =
        tag !== 'li' && tag !== 'tr'
          ? `<aside class="margin-note" aria-label="Grade given here">${here.map(({ label }) => escapeHtml(label)).join('<br>')}</aside>`
          : '';
      const names = classes === undefined ? 'gives-grade' : `${classes} gives-grade`;
      return `${note}<${tag} id="${id}"${address ?? ''} class="${names}">${opening}${markSentence(words, printed)}`;
    },
  );
}
