const closed = /[.?!:;…][)\]'"’”]*$/u;
const lowerStart = /^['"‘“(]?\p{Ll}/u;
const opening =
  /(?:^|\s)(?:a|an|and|as|at|by|for|from|in|into|of|on|or|our|that|the|their|this|to|towards|where|which|who|with)$|,$/iu;

/** Whether the words stop without the punctuation that ends a sentence. */
export function isOpenEnded(text: string): boolean {
  const end = text.trim();
  return end !== '' && !closed.test(end);
}

/** Whether the words stop at a word that cannot end a phrase, such as "and" or "the". */
export function isCutShort(text: string): boolean {
  return opening.test(text.trim());
}

/** Whether the words begin in lower case, as the rest of a sentence does. */
export function startsMidSentence(text: string): boolean {
  return lowerStart.test(text.trim());
}
