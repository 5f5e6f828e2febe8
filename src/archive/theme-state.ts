import type { Archive, Inspection } from './archive.ts';
import { onceFor } from './once-for.ts';
import { assertSeen, wholeOf } from './part.ts';
import { markedParagraphs, themesOfFocus, type MarkedParagraph } from './theme-marks.ts';

/**
 * What a document says of a theme. `improvement`: it lists it as having to improve · `finding`: it speaks of it ·
 * `not-found`: no term of it stands in the text · `not-looked-at`: nor does it, and the visit is recorded as one that
 * looked at something else · `not-held`: the text is not held, so nothing can be said.
 */
export type ThemeState = 'improvement' | 'finding' | 'not-found' | 'not-looked-at' | 'not-held';

/** The states in the order in which they are explained, each in the words that stand beside its mark. */
export const themeStates: readonly {
  readonly state: ThemeState;
  readonly label: string;
  readonly explanation: string;
}[] = [
  {
    state: 'improvement',
    label: 'Must improve',
    explanation: 'The document lists it among what must improve. It may speak of it elsewhere too.',
  },
  {
    state: 'finding',
    label: 'In the findings',
    explanation: 'The text speaks of it, whether well or badly, and lists nothing of it as having to improve.',
  },
  {
    state: 'not-found',
    label: 'Not found',
    explanation: 'None of its terms stands in the text. Inspectors may have used other words.',
  },
  {
    state: 'not-looked-at',
    label: 'Not looked at',
    explanation: 'None of its terms stands in the text, and the visit is recorded as looking at something else.',
  },
  {
    state: 'not-held',
    label: 'Text not held',
    explanation: 'The document is known and its text is not held here, so nothing can be said of it.',
  },
];

/** A paragraph that speaks of a theme. */
export interface ThemePassage extends MarkedParagraph {
  /** Whether the document lists it as having to improve. */
  readonly mustImprove: boolean;
}

type Passages = ReadonlyMap<string, readonly ThemePassage[]>;

function passagesByTheme(archive: Archive, id: string): Passages {
  const listed = new Set(archive.textOf(id)?.improvements.map(({ paragraph }) => paragraph));
  const passages = new Map<string, ThemePassage[]>();
  for (const { paragraph, marks } of markedParagraphs(archive, id)) {
    for (const [theme, own] of Map.groupBy(marks, (mark) => mark.theme)) {
      const found = passages.get(theme) ?? [];
      found.push({ paragraph, marks: own, mustImprove: listed.has(paragraph.id) });
      passages.set(theme, found);
    }
  }
  return passages;
}

/** A text is read for its passages once an archive: the pages of every theme ask for those of every text. */
const textsRead = onceFor((_archive: Archive) => new Map<string, Passages>());

/** The paragraphs of an inspection that speak of a theme, in the document's order; its marks are those of this theme. */
export function passagesOn(archive: Archive, theme: string, id: string): readonly ThemePassage[] {
  assertSeen(archive, id);
  // What a text says depends on itself and the rules alone: a part need not read it again.
  const texts = textsRead(wholeOf(archive));
  const passages = texts.get(id) ?? passagesByTheme(archive, id);
  texts.set(id, passages);
  return passages.get(theme) ?? [];
}

/** What the document of an inspection says of a theme. */
export function themeStateOf(archive: Archive, theme: string, inspection: Inspection): ThemeState {
  if (inspection.text === 'none') return 'not-held';
  const passages = passagesOn(archive, theme, inspection.id);
  if (passages.some(({ mustImprove }) => mustImprove)) return 'improvement';
  if (passages.length > 0) return 'finding';
  const focus = themesOfFocus(archive, inspection);
  return focus.length > 0 && focus.every(({ slug }) => slug !== theme) ? 'not-looked-at' : 'not-found';
}
