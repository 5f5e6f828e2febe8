/**
 * Words that the index holds besides those of the documents, in none of which they stand.
 */

/** Stands for every member of an alias group. */
export function aliasToken(group: number): string {
  return `zzalias${String(group)}`;
}

/** Stands in every record of facts, so that one search finds them all. */
export const factsToken = 'zzfacts';
