import type { Authority } from './authority.ts';
import type { DocumentText } from './document.ts';
import type { Frontmatter } from './entry.ts';
import type { Concept, Framework } from './framework.ts';
import type { GradeTerm } from './grade.ts';
import type { Kind } from './kind.ts';
import type { Alias, GlossaryTerm, HistoryItem, Outcome, Person, Redirect, Theme } from './reference.ts';
import type { Settings } from './settings.ts';
import type { ThemeMark } from './themes.ts';

/** One published event with what the archive holds of it. */
export type Entry = Frontmatter & {
  /** `<authority>/<date>-<kind>`, the same as its file's path. */
  readonly id: string;
  /** The file, relative to the content folder, for messages. */
  readonly file: string;
};

/** An entry whose text is held. */
export type HeldEntry = Extract<Entry, { text: 'full' }>;

/** An entry of a kind whose words are the inspectors'. */
export type Inspection = Entry & { readonly voice: 'inspectors' };
/** A council's own plan: on timelines, never counted as an inspection. */
export type Plan = Entry & { readonly voice: 'council' };

/** What is known of a held text before it is read. */
export interface TextStamp {
  /** Changes with whatever would change the text. */
  readonly digest: string;
  /** The characters of its file: about as many as the text has. */
  readonly length: number;
}

/** The whole archive, validated and cross-checked: what every question is asked of. */
export interface Archive {
  readonly settings: Settings;
  /** In alphabetical order of name. */
  readonly authorities: readonly Authority[];
  readonly kinds: readonly Kind[];
  readonly frameworks: readonly Framework[];
  readonly concepts: readonly Concept[];
  readonly grades: readonly GradeTerm[];
  readonly outcomes: readonly Outcome[];
  readonly themes: readonly Theme[];
  readonly glossary: readonly GlossaryTerm[];
  readonly people: readonly Person[];
  readonly history: readonly HistoryItem[];
  readonly redirects: readonly Redirect[];
  readonly aliases: readonly Alias[];
  /** Every inspection, by the visit's first day, oldest first. */
  readonly inspections: readonly Inspection[];
  /** Councils' plans, oldest first. */
  readonly plans: readonly Plan[];
  /** The text of a held entry, by id. */
  readonly textOf: (id: string) => DocumentText | null;
  /** The marks of themes in each paragraph of a held text, where they were made before: `theme-marks.ts` makes the others. */
  readonly keptMarksOf?: (id: string) => readonly (readonly ThemeMark[])[] | null;
  /** The stamp of a held text, by id; null for one that is not held. An archive that was not read from files has none. */
  readonly stampOf?: (id: string) => TextStamp | null;
}
