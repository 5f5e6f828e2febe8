import type { Archive, Inspection, Plan } from './archive.ts';
import type { Authority } from './authority.ts';
import { inspectionsOf } from './latest.ts';
import { onceFor } from './once-for.ts';
import { wholeOf } from './part.ts';
import { markedParagraphs } from './theme-marks.ts';
import { themesOf } from './themes.ts';
import { passagesOn, themeStateOf, type ThemePassage, type ThemeState } from './theme-state.ts';

/** The passages of one document on a theme. */
export interface ThemeDocument<Document extends Inspection | Plan> {
  readonly document: Document;
  /** In the document's order; never empty. */
  readonly passages: readonly ThemePassage[];
}

/** What one authority's documents say of a theme. */
export interface ThemeOfAuthority {
  readonly authority: Authority;
  /** Held documents that speak of it, oldest visit first: the inspectors' words. */
  readonly found: readonly ThemeDocument<Inspection>[];
  /** Held documents that don't, oldest visit first, each with what that means. */
  readonly silent: readonly { readonly inspection: Inspection; readonly state: ThemeState }[];
  /** The council's own plans that speak of it, apart from the inspectors' words. */
  readonly plans: readonly ThemeDocument<Plan>[];
}

function spoken<Document extends Inspection | Plan>(
  archive: Archive,
  theme: string,
  documents: readonly Document[],
): readonly ThemeDocument<Document>[] {
  return documents
    .map((document) => ({ document, passages: passagesOn(archive, theme, document.id) }))
    .filter(({ passages }) => passages.length > 0);
}

/** What the held documents of an authority say of a theme, in order of time. */
export function themeOfAuthority(archive: Archive, theme: string, authority: Authority): ThemeOfAuthority {
  const held = inspectionsOf(archive, authority.slug).filter(({ text }) => text === 'full');
  const found = spoken(archive, theme, held);
  const silent = held
    .filter((inspection) => found.every(({ document }) => document !== inspection))
    .map((inspection) => ({ inspection, state: themeStateOf(archive, theme, inspection) }));
  const plans = archive.plans.filter((plan) => plan.authority === authority.slug);
  return { authority, found, silent, plans: spoken(archive, theme, plans) };
}

/** How many held inspections of the whole archive speak of a theme, whatever part of it is asked. */
export function textsOn(archive: Archive, theme: string): number {
  return inspectionsOn(wholeOf(archive), theme).length;
}

const speaking = onceFor((archive: Archive): ReadonlyMap<string, readonly Inspection[]> => {
  const found = new Map<string, Inspection[]>(archive.themes.map(({ slug }) => [slug, []]));
  for (const inspection of archive.inspections) {
    const marks = markedParagraphs(archive, inspection.id).flatMap((paragraph) => paragraph.marks);
    for (const slug of themesOf(marks)) found.get(slug)?.push(inspection);
  }
  return found;
});

/** The held inspections that speak of a theme, oldest first. */
export function inspectionsOn(archive: Archive, theme: string): readonly Inspection[] {
  return speaking(archive).get(theme) ?? [];
}
