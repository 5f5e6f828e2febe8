import { hash } from 'node:crypto';
import { tokenise } from './words.ts';

/**
 * A short mark of a paragraph's words, by which its address is found again when its neighbours change.
 * @returns eight characters of base64url: 48 bits of the SHA-256 of the words
 */
export function fingerprint(text: string): string {
  return hash('sha256', tokenise(text).join(' '), 'base64url').slice(0, 8);
}
