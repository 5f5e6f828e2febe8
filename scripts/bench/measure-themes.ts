import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Archive } from '../../src/archive/archive.ts';
import { entryIdSchema, slugSchema } from '../../src/archive/slug.ts';
import { themeMarker, themesOf } from '../../src/archive/themes.ts';

const labelsSchema = z.array(
  z.strictObject({
    /** The held entry. */
    entry: entryIdSchema,
    /** Paragraph ids with the themes on which each says something, judged by hand. */
    paragraphs: z.record(z.string(), z.array(slugSchema)),
  }),
);

/** A paragraph with the themes on which it says something, judged by hand. */
export interface ThemeLabel {
  readonly entry: string;
  readonly paragraph: string;
  readonly themes: readonly string[];
}

/** A theme that rule and hand do not agree on. */
export interface ThemeDisagreement {
  readonly entry: string;
  readonly paragraph: string;
  readonly theme: string;
  /** `extra`: only the rule marks it; `missed`: only the hand does. */
  readonly kind: 'extra' | 'missed';
  /** The terms that made an extra mark. */
  readonly terms: readonly string[];
}

/** How the visible rules do against labels by hand, counted over all marks (micro average). */
export interface ThemeMeasure {
  readonly paragraphs: number;
  readonly agreed: number;
  /** Of the rules' marks, the share that the hand made too, 0 to 1. */
  readonly precision: number;
  /** Of the hand's labels, the share that the rules mark too, 0 to 1. */
  readonly recall: number;
  readonly disagreements: readonly ThemeDisagreement[];
}

/**
 * Reads labels by hand.
 * @param file a YAML file such as `tests/themes/labels.yaml`
 * @throws ZodError when it is not of that form
 */
export function readThemeLabels(file: string | URL): readonly ThemeLabel[] {
  return labelsSchema
    .parse(parse(readFileSync(file, 'utf8')))
    .flatMap(({ entry, paragraphs }) =>
      Object.entries(paragraphs).map(([paragraph, themes]) => ({ entry, paragraph, themes })),
    );
}

/**
 * Compares the marks of the archive's themes with labels by hand.
 * @throws RangeError when a labelled paragraph is not held
 */
export function measureThemes(archive: Archive, labels: readonly ThemeLabel[]): ThemeMeasure {
  const mark = themeMarker(archive.themes);
  const disagreements: ThemeDisagreement[] = [];
  let agreed = 0;
  for (const { entry, paragraph, themes } of labels) {
    const text = archive.textOf(entry)?.paragraphs.find(({ id }) => id === paragraph)?.text;
    if (text === undefined) throw new RangeError(`${entry}#${paragraph} is labelled but not held`);
    const marks = mark(text);
    const marked = themesOf(marks);
    agreed += marked.filter((theme) => themes.includes(theme)).length;
    for (const theme of marked.filter((one) => !themes.includes(one))) {
      const terms = marks.filter((one) => one.theme === theme).map(({ term }) => term);
      disagreements.push({ entry, paragraph, theme, kind: 'extra', terms });
    }
    for (const theme of themes.filter((one) => !marked.includes(one))) {
      disagreements.push({ entry, paragraph, theme, kind: 'missed', terms: [] });
    }
  }
  const extra = disagreements.filter(({ kind }) => kind === 'extra').length;
  const missed = disagreements.length - extra;
  return {
    paragraphs: labels.length,
    agreed,
    precision: agreed / (agreed + extra),
    recall: agreed / (agreed + missed),
    disagreements,
  };
}
