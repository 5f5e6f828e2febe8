import type { Archive, Inspection, Plan } from './archive.ts';
import type { Paragraph } from './document.ts';
import { inspectionsOf } from './latest.ts';
import type { Theme } from './reference.ts';
import { themesOfWords } from './theme-marks.ts';
import { passagesOn, themeStateOf, type ThemeState } from './theme-state.ts';
import { placedAt } from './visit-words.ts';

/** A passage in which inspectors came back to a theme. */
export interface LaterPassage {
  readonly paragraph: Paragraph;
  /** The term that marked the paragraph. */
  readonly term: string;
  /** The whole sentence in which the term stands. */
  readonly sentence: string;
}

/** What a later document says of one theme of the words. */
export interface LaterTheme {
  readonly theme: Theme;
  readonly state: ThemeState;
  /** In the document's order; empty where it doesn't speak of the theme. */
  readonly passages: readonly LaterPassage[];
  /** How many more of its paragraphs speak of the theme. */
  readonly more: number;
}

/** What a later held document of the same authority says of the themes of the words. */
export interface LaterDocument {
  readonly inspection: Inspection;
  /** In the order in which the words name them. */
  readonly themes: readonly LaterTheme[];
}

/** What came after an area for improvement or a recommendation. */
export interface Aftermath {
  /** Later documents that are held, in order of time. */
  readonly held: readonly LaterDocument[];
  /** Later inspections and visits whose text is not held, in order of time. */
  readonly notHeld: readonly Inspection[];
}

function sentenceAt(text: string, place: number): string {
  const ends = [...text.matchAll(/[.!?](?=\s+\p{Lu})/gu)].map(({ index }) => index + 1);
  const start = ends.findLast((end) => end <= place) ?? 0;
  const end = ends.find((candidate) => candidate > place) ?? text.length;
  return text.slice(start, end).trim();
}

function laterTheme(archive: Archive, theme: Theme, inspection: Inspection, most: number): LaterTheme {
  const found = passagesOn(archive, theme.slug, inspection.id).flatMap(({ paragraph, marks }) => {
    const [mark] = marks;
    if (mark === undefined) return [];
    const terms = new Set(marks.map(({ term }) => term)).size;
    return [{ terms, passage: { paragraph, term: mark.term, sentence: sentenceAt(paragraph.text, mark.start) } }];
  });
  const kept = new Set(found.toSorted((a, b) => b.terms - a.terms).slice(0, most));
  return {
    theme,
    state: themeStateOf(archive, theme.slug, inspection),
    passages: found.filter((passage) => kept.has(passage)).map(({ passage }) => passage),
    more: found.length - kept.size,
  };
}

/**
 * What inspectors wrote of the same themes in later documents of the same authority.
 * @param after the inspection or plan in which the words stand
 * @param words an area for improvement, or a recommendation that a plan quotes
 * @param most the most passages to give of one theme in one document: those that its terms mark most
 */
export function aftermathOf(archive: Archive, after: Inspection | Plan, words: string, most: number): Aftermath {
  const themes = themesOfWords(archive, words);
  const later = inspectionsOf(archive, after.authority).filter((inspection) => placedAt(inspection) > placedAt(after));
  return {
    held: later
      .filter(({ text }) => text === 'full')
      .map((inspection) => ({
        inspection,
        themes: themes.map((theme) => laterTheme(archive, theme, inspection, most)),
      })),
    notHeld: later.filter(({ text }) => text === 'none'),
  };
}
