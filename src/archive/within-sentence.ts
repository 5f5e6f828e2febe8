/** A label as it stands inside a sentence: acronyms and names keep their capitals. @example 'area SEND inspection' */
export function withinSentence(label: string): string {
  return label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
