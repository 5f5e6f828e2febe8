import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import subsetFont from 'subset-font';
import { cutFonts, fontsFolder } from '../../scripts/site/cut-fonts.ts';
import { fontNames } from '../../scripts/site/font-names.ts';

test('the fonts that every page loads are those that npm run fonts cuts out, and small', async () => {
  const fonts = await cutFonts();
  expect(fonts.map(({ file }) => file)).toEqual(['archive-serif.woff2', 'archive-sans.woff2']);
  for (const { file, bytes } of fonts) {
    expect(Buffer.from(bytes).equals(readFileSync(join(fontsFolder, file))), file).toBe(true);
    expect(bytes.length).toBeLessThan(30_000);
  }
});

test('the cut fonts name themselves by names of our own, and keep the line of those who made them', async () => {
  for (const [file, family] of [
    ['archive-serif.woff2', 'Archive Serif'],
    ['archive-sans.woff2', 'Archive Sans'],
  ] as const) {
    const font = await subsetFont(readFileSync(join(fontsFolder, file)), 'a', { targetFormat: 'sfnt' });
    const [copyright, ...others] = fontNames(font).map(({ text }) => text);
    expect(copyright).toContain('Adobe');
    expect(others.some((name) => name.startsWith(family))).toBe(true);
    expect(others.filter((name) => name.includes('Source'))).toEqual([]);
  }
});
