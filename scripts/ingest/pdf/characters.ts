/** Number of characters that leave ink. */
export function visibleCharacters(text: string): number {
  return text.replace(/\s/gu, '').length;
}
