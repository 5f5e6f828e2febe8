/** Digits of a digest in a name, where that tells it from all others: every query loads the names of all records. */
const shortest = 7;

/**
 * Names for fragments, each the beginning of its digest, as long as it must be to be unlike all others.
 * @param digests in hexadecimal digits, each unlike all others
 * @param taken names of other fragments of the archive: the browser merges all shards, and knows a record by its fragment's name alone
 */
export function fragmentNames(digests: readonly string[], taken: ReadonlySet<string>): string[] {
  const given = new Set<string>();
  for (const digest of digests) {
    const nameOf = (digits: number) => `en_${digest.slice(0, digits)}`;
    let digits = shortest;
    while (given.has(nameOf(digits)) || taken.has(nameOf(digits))) digits += 1;
    given.add(nameOf(digits));
  }
  return [...given];
}
