import type { Archive, Entry } from './archive.ts';
import { boilerplateTest } from './boilerplate.ts';
import type { Paragraph } from './document.ts';
import { onceFor } from './once-for.ts';
import { assertSeen, wholeOf } from './part.ts';
import type { Theme } from './reference.ts';
import { themeMarker, themesOf, type ThemeMark, type ThemeMarker } from './themes.ts';

/** A paragraph of a held text with the terms of themes that stand in it. */
export interface MarkedParagraph {
  readonly paragraph: Paragraph;
  /** In the order of its words. */
  readonly marks: readonly ThemeMark[];
}

interface Marking {
  readonly marker: ThemeMarker;
  readonly themes: ReadonlyMap<string, Theme>;
}

const noneShared: ReadonlySet<string> = new Set();
const markingOfWhole = onceFor(({ themes }: Archive): Marking => ({
  marker: themeMarker(themes),
  themes: new Map(themes.map((theme) => [theme.slug, theme])),
}));

/** What a text is marked with depends on itself and the rules alone: a part need not mark it again. */
const markingOf = (asked: Archive): Marking => markingOfWhole(wholeOf(asked));

/**
 * Every paragraph of a held text, in order, with the terms of themes that stand in it, whether or not it says anything of them.
 * @param id the entry's id
 * @returns empty where the text is not held
 */
export function termsInParagraphs(archive: Archive, id: string): readonly MarkedParagraph[] {
  const paragraphs = archive.textOf(id)?.paragraphs ?? [];
  const kept = archive.keptMarksOf?.(id) ?? null;
  const { marker } = markingOf(archive);
  return paragraphs.map((paragraph, place) => ({ paragraph, marks: kept?.[place] ?? marker(paragraph.text) }));
}

/** A title, an address or a signature: a block without a sentence says nothing of a theme, though it may name one. */
function isSaying({ form, text }: Paragraph): boolean {
  return form !== 'note' && (form !== 'paragraph' || /[.;:!?](?:\s|$)/.test(text));
}

/**
 * The paragraphs of a held text that speak of a theme, in order. Letterheads, addresses, notes, contents, and the parts that every
 * report of a framework prints alike are passed over.
 * @param id the entry's id
 * @returns each with at least one mark; empty where the text is not held
 */
export function markedParagraphs(archive: Archive, id: string): readonly MarkedParagraph[] {
  assertSeen(archive, id);
  const text = archive.textOf(id);
  const isBoilerplate = text === null ? () => true : boilerplateTest(text, noneShared);
  return termsInParagraphs(archive, id).filter(
    ({ paragraph, marks }) => marks.length > 0 && isSaying(paragraph) && !isBoilerplate(paragraph),
  );
}

/** The themes of which a text speaks, each once, in the order in which it names them. */
export function themesOfWords(archive: Archive, words: string): readonly Theme[] {
  const { marker, themes } = markingOf(archive);
  return themesOf(marker(words)).flatMap((slug) => themes.get(slug) ?? []);
}

/** The themes that the recorded focus of a visit names; empty where none is recorded. */
export function themesOfFocus(archive: Archive, { focus }: Pick<Entry, 'focus'>): readonly Theme[] {
  return focus === undefined ? [] : themesOfWords(archive, focus);
}
