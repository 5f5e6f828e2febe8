/** What is compared, as the address says it. */
export interface ComparisonChoice {
  /** Slugs in the order chosen: two to six of those known; empty where the address names fewer than two. */
  readonly authorities: readonly string[];
  /** The last day on which a document may have been published, `YYYY-MM-DD`; null for the record as it stands. */
  readonly by: string | null;
}

/** The most authorities that stand side by side. */
export const mostCompared = 6;

/**
 * Reads a choice from an address's query: `?a=reading&a=slough&by=2019-01-01`. What is unknown or ill-formed is passed over.
 * @param known the slugs of the archive's authorities
 */
export function readChoice(query: string, known: readonly string[]): ComparisonChoice {
  const parameters = new URLSearchParams(query);
  const asked = [...new Set(parameters.getAll('a'))].filter((slug) => known.includes(slug)).slice(0, mostCompared);
  const by = parameters.get('by') ?? '';
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(by) && !Number.isNaN(Date.parse(by));
  return { authorities: asked.length >= 2 ? asked : [], by: isDate ? by : null };
}

/** The query that `readChoice` reads back; empty for no choice. */
export function writeChoice({ authorities, by }: ComparisonChoice): string {
  const parameters = new URLSearchParams(authorities.map((slug) => ['a', slug]));
  if (by !== null) parameters.set('by', by);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}
