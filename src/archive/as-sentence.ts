/** Words from content as a sentence: with a full stop, whether or not the file gives one. */
export const asSentence = (words: string): string => words.replace(/(?<![.!?…])$/u, '.');
