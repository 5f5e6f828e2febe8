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

/** The form of each word met: a text uses few words, and uses them often. */
const forms = new Map<string, string>();

function formOf(written: string): string {
  let form = forms.get(written);
  if (form === undefined) {
    form = written.toLowerCase().replaceAll('’', "'");
    forms.set(written, form);
  }
  return form;
}

/** The words of a text in order. Hyphens and other punctuation part words; an apostrophe inside one does not. */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let end = 0;
  // A match that tells its place takes several times longer than finding its words again, which stand nowhere before it.
  for (const written of text.match(word) ?? []) {
    const start = text.indexOf(written, end);
    // Between most words stands one space, which ends nothing.
    const isApart = start > end + 1 || text[end] === '\n';
    if (isApart && sentenceEnd.test(text.slice(end, start))) sentence += 1;
    end = start + written.length;
    words.push({ form: formOf(written), start, end, sentence });
  }
  return words;
}
