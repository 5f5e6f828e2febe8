/**
 * How a paragraph is named beside its words: by the number that its document prints, else by the number of its address.
 * @param id the fragment of its permalink
 * @param number the number as printed; null where it isn't known apart from the address
 * @example paragraphSign('para-51', '51') // '51'
 * @example paragraphSign('p12', null) // '¶12'
 */
export function paragraphSign(id: string, number: string | null): string {
  const [, printed, counted] = /^(?:para-(\d+)|p(\d+))$/.exec(id) ?? [];
  return number ?? printed ?? `¶${counted ?? ''}`;
}
