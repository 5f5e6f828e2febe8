import type { CatalogueEntry } from './catalogue.ts';
import type { Found } from './found.ts';

/** Whether a query names a council and asks for nothing in particular, so that it is the council that people want to see. */
export function asksForOverview({ recognised, sought, numbered }: Found): boolean {
  const names = new Set(recognised.map(({ type }) => type));
  return names.has('authority') && !names.has('kind') && sought.length === 0 && numbered === null;
}

/**
 * The entries with the newest graded inspection of each authority first, of those years that the query names.
 * @param entries in the order in which the others are to stay
 */
export function latestGradedFirst(entries: readonly CatalogueEntry[], { recognised }: Found): CatalogueEntry[] {
  const years = recognised.filter(({ type }) => type === 'year').map(({ value }) => Number(value));
  const latest = new Map<number, CatalogueEntry>();
  for (const entry of entries) {
    const isGraded =
      entry.judgements.length > 0 && (years.length === 0 || years.some((year) => entry.years.includes(year)));
    const known = latest.get(entry.authority);
    if (isGraded && (known === undefined || known.date < entry.date)) latest.set(entry.authority, entry);
  }
  const first = new Set(latest.values());
  return [...first, ...entries.filter((entry) => !first.has(entry))];
}
