/**
 * Words that the index holds besides those of the documents, in none of which they stand.
 */

/** Stands for every member of an alias group. */
export function aliasToken(group: number): string {
  return `zzalias${String(group)}`;
}

/** Stands for the paragraph that a document numbers so: the number itself would also find years and percentages. */
export function paragraphToken(number: string): string {
  return `zzpara${number}`;
}

/** Stands in every record of facts, so that one search finds them all. */
export const factsToken = 'zzfacts';
