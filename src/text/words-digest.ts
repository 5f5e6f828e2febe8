import { createHash } from 'node:crypto';

/**
 * SHA-256, in hexadecimal, of a document's words in order, parted by a space: `words.digest` in the frontmatter.
 * @param words as `wordsOf` gives them
 */
export function wordsDigest(words: readonly string[]): string {
  return createHash('sha256').update(words.join(' ')).digest('hex');
}
