import type { DocumentText } from './document.ts';

/** Where in its document a fact stands. */
export type Evidence =
  { readonly type: 'paragraph'; readonly id: string } | { readonly type: 'page'; readonly page: number };

/**
 * Where a document states a fact, from an entry's `evidence`. A fact below another (`grades.overall`, `inspected.from`)
 * falls back to what is said of the whole (`grades`, `inspected`).
 * @param evidence field to paragraph id (`p4`, `para-51`) or page (`page 1`)
 * @returns null where the entry doesn't say
 */
export function evidenceFor(evidence: Readonly<Record<string, string>>, field: string): Evidence | null {
  const said = evidence[field];
  if (said === undefined) {
    const dot = field.lastIndexOf('.');
    return dot === -1 ? null : evidenceFor(evidence, field.slice(0, dot));
  }
  return placeOf(said);
}

function placeOf(said: string): Evidence {
  const page = /^page (\d+)$/.exec(said)?.[1];
  return page === undefined ? { type: 'paragraph', id: said } : { type: 'page', page: Number(page) };
}

/** Whether a place that an entry's `evidence` names can be found in its text; a page of the source always counts. */
export function existsIn(
  { paragraphs, sections }: Pick<DocumentText, 'paragraphs' | 'sections'>,
  said: string,
): boolean {
  const place = placeOf(said);
  return place.type === 'page' || [...paragraphs, ...sections].some(({ id }) => id === place.id);
}
