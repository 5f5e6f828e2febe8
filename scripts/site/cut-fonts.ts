import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { projectFolder } from '../../src/load/content-folder.ts';
import { renameFont } from './font-names.ts';

/** The fonts that every page loads, and the whole ones from which they are cut, with the names of both. */
const sources = [
  {
    file: 'archive-serif.woff2',
    whole: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    names: ['Source Serif 4', 'Archive Serif'],
  },
  {
    file: 'archive-sans.woff2',
    whole: 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    names: ['Source Sans 3', 'Archive Sans'],
  },
] as const;

const styles = join(projectFolder, 'src', 'styles');

/** Where the cut fonts lie. */
export const fontsFolder = join(styles, 'fonts');

/** A font file. */
export interface FontFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The letters of a `unicode-range` (CSS Fonts 4, section 4.5). @throws RangeError where it is written in another form */
function lettersOf(range: string): string {
  return range
    .split(',')
    .map((part) => {
      const [, from, to = from] = /^\s*U\+([\da-f]+)(?:-([\da-f]+))?\s*$/i.exec(part) ?? [];
      if (from === undefined || to === undefined) throw new RangeError(`No range of letters: ${part}`);
      const [first, last] = [parseInt(from, 16), parseInt(to, 16)];
      return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));
    })
    .join('');
}

/** What the style sheet says of every cut font: their range is the one that begins with the letters of English. @throws Error where it says it of none, or differently of two */
function said(pattern: RegExp): RegExpExecArray {
  const found = new Map(
    [...readFileSync(join(styles, 'fonts.css'), 'utf8').matchAll(pattern)].map((match) => [match[0], match]),
  );
  const [only, ...others] = found.values();
  if (only === undefined || others.length > 0)
    throw new Error(
      `src/styles/fonts.css: found ${String(found.size)} different values of ${String(pattern)}; expected one`,
    );
  return only;
}

/** Cuts the letters and weights that `src/styles/fonts.css` names out of the whole fonts, under names of our own. */
export async function cutFonts(): Promise<readonly FontFile[]> {
  const letters = lettersOf(said(/unicode-range:\s*(U\+20-7e[^;]+);/gi)[1] ?? '');
  const [, min, max] = said(/font-weight: (\d+) (\d+);/g);
  const variationAxes = { wght: { min: Number(min), max: Number(max) } };
  return Promise.all(
    sources.map(async ({ file, whole, names: [from, to] }) => {
      const font = readFileSync(join(projectFolder, 'node_modules', '@fontsource-variable', whole));
      const cut = await subsetFont(font, letters, { targetFormat: 'sfnt', variationAxes });
      const renamed = Buffer.from(renameFont(cut, from, to));
      // Cutting once more takes nothing away: it compresses.
      return { file, bytes: await subsetFont(renamed, letters, { targetFormat: 'woff2', variationAxes }) };
    }),
  );
}
