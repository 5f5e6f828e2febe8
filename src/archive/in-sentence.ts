/** Names as a list in a sentence. @example inSentence(['Reading', 'Slough']) // 'Reading and Slough' */
export function inSentence(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}
