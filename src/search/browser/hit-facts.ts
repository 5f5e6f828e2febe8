import type { Catalogue, CatalogueEntry } from '../catalogue.ts';
import type { FactName } from '../facts-record.ts';
import type { Searcher } from '../search.ts';

/** What a result says of its entry. */
export type HitFacts = Readonly<Partial<Record<FactName, string>>>;

/** Reads the facts of an entry from the index. */
export async function readFacts(searcher: Searcher, entry: CatalogueEntry): Promise<HitFacts> {
  const paragraphs = await searcher.paragraphs(entry.facts);
  return Object.fromEntries(paragraphs.map(({ id, text }) => [id, text]));
}

/** Whether the entry is a council's own plan. */
export function isPlan(catalogue: Catalogue, entry: CatalogueEntry): boolean {
  return catalogue.kinds[entry.kind]?.voice === 'council';
}

/**
 * The path of an entry's page from the site's root, without a slash before it.
 * @param query the words to mark there
 * @param paragraph where to begin
 */
export function entryPath(catalogue: Catalogue, entry: CatalogueEntry, query = '', paragraph = ''): string {
  const room = isPlan(catalogue, entry) ? 'action-plans' : 'inspections';
  const search = query === '' ? '' : `?${new URLSearchParams({ q: query }).toString()}`;
  return `${room}/${entry.id}/${search}${paragraph === '' ? '' : `#${paragraph}`}`;
}
