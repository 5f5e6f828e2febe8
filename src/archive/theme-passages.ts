import type { Archive, Inspection, Plan } from './archive.ts';
import type { Paragraph } from './document.ts';
import { inspectionsOf } from './latest.ts';
import type { Theme } from './reference.ts';
import { themeMarker, themesOf, type ThemeMark, type ThemeMarker } from './themes.ts';
import { placedAt } from './visit-words.ts';

/** A passage in which inspectors came back to a theme. */
export interface LaterPassage {
  readonly inspection: Inspection;
  readonly paragraph: Paragraph;
  readonly theme: Theme;
  /** The term that marked the paragraph. */
  readonly term: string;
  /** The whole sentence in which the term stands. */
  readonly sentence: string;
}

interface MarkedParagraph {
  readonly paragraph: Paragraph;
  readonly marks: readonly ThemeMark[];
}

interface Marking {
  readonly marker: ThemeMarker;
  readonly documents: Map<string, readonly MarkedParagraph[]>;
}

const markings = new WeakMap<Archive, Marking>();

function markingOf(archive: Archive): Marking {
  const known = markings.get(archive);
  if (known !== undefined) return known;
  const made = { marker: themeMarker(archive.themes), documents: new Map() };
  markings.set(archive, made);
  return made;
}

/** The paragraphs of a document that say what inspectors found, with their themes; notes and letterheads are passed over. */
function markedParagraphs(archive: Archive, id: string): readonly MarkedParagraph[] {
  const { marker, documents } = markingOf(archive);
  const known = documents.get(id);
  if (known !== undefined) return known;
  const marked = (archive.textOf(id)?.paragraphs ?? [])
    .filter(({ form }) => form === 'paragraph' || form === 'item')
    .map((paragraph) => ({ paragraph, marks: marker(paragraph.text) }));
  documents.set(id, marked);
  return marked;
}

/** The themes of which a text speaks, each once, in the order in which it names them. */
export function themesOfWords(archive: Archive, words: string): readonly Theme[] {
  return themesOf(markingOf(archive).marker(words)).flatMap(
    (slug) => archive.themes.find((theme) => theme.slug === slug) ?? [],
  );
}

function sentenceAt(text: string, place: number): string {
  const ends = [...text.matchAll(/[.!?](?=\s+\p{Lu})/gu)].map(({ index }) => index + 1);
  const start = ends.findLast((end) => end <= place) ?? 0;
  const end = ends.find((candidate) => candidate > place) ?? text.length;
  return text.slice(start, end).trim();
}

/**
 * What inspectors wrote of the same themes in later held texts of the same authority.
 * @param after the inspection or plan in which the words stand
 * @param words an area for improvement, or a recommendation that a plan quotes
 * @param most the most passages to give: those that share most terms with the words
 * @returns in order of time and place; empty where later texts held here do not speak of it, or none is held
 */
export function laterPassages(archive: Archive, after: Inspection | Plan, words: string, most: number): LaterPassage[] {
  const themes = new Set(themesOfWords(archive, words).map(({ slug }) => slug));
  const passages = inspectionsOf(archive, after.authority)
    .filter((inspection) => inspection.text === 'full' && placedAt(inspection) > placedAt(after))
    .flatMap((inspection) =>
      markedParagraphs(archive, inspection.id).flatMap(({ paragraph, marks }) => {
        const shared = marks.filter(({ theme }) => themes.has(theme));
        const [mark] = shared;
        const theme = archive.themes.find(({ slug }) => slug === mark?.theme);
        if (mark === undefined || theme === undefined) return [];
        const sentence = sentenceAt(paragraph.text, mark.start);
        const weight = new Set(shared.map(({ term }) => term)).size;
        return [{ weight, passage: { inspection, paragraph, theme, term: mark.term, sentence } }];
      }),
    );
  const kept = new Set(passages.toSorted((a, b) => b.weight - a.weight).slice(0, most));
  return passages.filter((passage) => kept.has(passage)).map(({ passage }) => passage);
}
