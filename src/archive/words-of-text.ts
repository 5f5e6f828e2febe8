/** A word of a text, ready to be compared. */
export interface Word {
  /** In lower case, with straight apostrophes. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** The number of the sentence it stands in, from 0. A table's cells are sentences of their own. */
  readonly sentence: number;
}

const word = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
const sentenceEnd = /[.!?]["'”’)\]]*\s|\s\|\s|\n/u;

/** The words of a text in order. Hyphens and other punctuation part words; an apostrophe inside one does not. */
export function readWords(text: string): readonly Word[] {
  let sentence = 0;
  let end = 0;
  return Array.from(text.matchAll(word), (match) => {
    const start = match.index;
    if (sentenceEnd.test(text.slice(end, start))) sentence += 1;
    end = start + match[0].length;
    return { form: match[0].toLowerCase().replaceAll('’', "'"), start, end, sentence };
  });
}
