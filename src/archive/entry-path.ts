import type { Archive, Inspection, Plan } from './archive.ts';

/**
 * The path of an entry's page from the site's root: councils' plans lie apart from the inspections.
 * @param paragraph the id of a paragraph of its text, for the paragraph's permalink
 */
export function entryPath({ id, voice }: Pick<Inspection | Plan, 'id' | 'voice'>, paragraph?: string): `/${string}` {
  const page = voice === 'council' ? (`/action-plans/${id}/` as const) : (`/inspections/${id}/` as const);
  return paragraph === undefined ? page : `${page}#${paragraph}`;
}

/** Inspections and plans together, in the order of their ids. */
export function entriesById({ inspections, plans }: Pick<Archive, 'inspections' | 'plans'>): (Inspection | Plan)[] {
  return [...inspections, ...plans].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The inspections and plans of an authority together, in the order of their ids. @param authority its slug */
export function entriesOfAuthority({ inspections, plans }: Archive, authority: string): (Inspection | Plan)[] {
  const isOwn = (entry: Inspection | Plan) => entry.authority === authority;
  return entriesById({ inspections: inspections.filter(isOwn), plans: plans.filter(isOwn) });
}
