/** The number that a document prints before a paragraph, from the paragraph's id; null where it prints none. */
export function printedNumber(paragraph: string): string | null {
  return /^para-(.+)$/.exec(paragraph)?.[1] ?? null;
}
