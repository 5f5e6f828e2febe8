/** The package ships no types. */
declare module 'wink-porter2-stemmer' {
  /** The stem of a lower-case English word, after Porter's second algorithm ("Snowball English"). */
  export default function stem(word: string): string;
}
