import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { DocumentText } from '../archive/document.ts';
import type { Theme } from '../archive/reference.ts';
import { themeMarker, type ThemeMark, type ThemeMarker } from '../archive/themes.ts';
import { projectFolder } from './content-folder.ts';
import { isCached, keepJson, readJson } from './text-cache.ts';
import type { TextTask } from './texts.ts';

/** Of each paragraph, four numbers a mark: the theme's place in the list, the term's place in the theme, start and end. */
type Packed = readonly (readonly number[])[];

function isPacked(value: unknown): value is Packed {
  return Array.isArray(value) && value.every((marks) => Array.isArray(marks) && marks.length % 4 === 0);
}

/** A digest of the code that marks: any file of the domain may be part of it. */
function markingDigest(): string {
  const domain = join(projectFolder, 'src', 'archive');
  const hash = createHash('sha256').update(process.version);
  for (const name of readdirSync(domain).sort()) hash.update(readFileSync(join(domain, name)));
  return hash.digest('hex');
}

let marking: string | null = null;

/** The marks of themes in texts, kept in the cache of texts. */
export interface KeptMarks {
  /** The name under which a text's marks lie in the cache: it changes with whatever would change them. */
  readonly digestOf: (task: TextTask) => string;
  /** Whether the cache holds a text's marks. */
  readonly has: (task: TextTask) => boolean;
  /** Marks a text and keeps its marks. */
  readonly make: (task: TextTask, text: DocumentText) => void;
  /** The marks of each paragraph of a text; null where the cache doesn't hold them whole. */
  readonly read: (task: TextTask) => readonly (readonly ThemeMark[])[] | null;
}

/** Opens the marks that were made by the rules of some themes. */
export function openMarks(themes: readonly Theme[]): KeptMarks {
  marking ??= markingDigest();
  const rules = createHash('sha256')
    .update(marking + JSON.stringify(themes))
    .digest('hex');
  const places = new Map(themes.map(({ slug, terms }, theme) => [slug, { theme, terms }]));
  let marker: ThemeMarker | null = null;

  const pack = ({ theme: slug, term, start, end }: ThemeMark): number[] => {
    const found = places.get(slug);
    return found === undefined ? [] : [found.theme, found.terms.indexOf(term), start, end];
  };
  const unpack = (numbers: readonly number[]): ThemeMark[] =>
    Array.from({ length: numbers.length / 4 }, (_, mark) => {
      const [place = -1, term = -1, start = -1, end = -1] = numbers.slice(mark * 4, mark * 4 + 4);
      const theme = themes[place];
      const written = theme?.terms[term];
      if (theme === undefined || written === undefined) throw new RangeError('The marks name no term of a theme.');
      return { theme: theme.slug, term: written, start, end };
    });
  const digestOf = ({ digest }: TextTask) =>
    createHash('sha256')
      .update(rules + digest)
      .digest('hex')
      .slice(0, 32);
  return {
    digestOf,
    has: (task) => isCached(digestOf(task)),
    make: (task, { paragraphs }) => {
      const mark = (marker ??= themeMarker(themes));
      keepJson(
        digestOf(task),
        paragraphs.map(({ text }) => mark(text).flatMap(pack)),
      );
    },
    read: (task) => {
      try {
        const { value } = readJson(digestOf(task));
        return isPacked(value) ? value.map(unpack) : null;
      } catch {
        return null;
      }
    },
  };
}

/** The kept marks of held texts, by the entry's id, as an archive gives them. */
export function keptMarksOf(
  themes: readonly Theme[],
  tasks: ReadonlyMap<string, TextTask>,
): NonNullable<Archive['keptMarksOf']> {
  const marks = openMarks(themes);
  return (id) => {
    const task = tasks.get(id);
    return task === undefined ? null : marks.read(task);
  };
}
