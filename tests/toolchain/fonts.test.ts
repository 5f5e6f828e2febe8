import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cutFonts, fontsFolder } from '../../scripts/site/cut-fonts.ts';

test('the fonts that every page loads are those that npm run fonts cuts out, and small', async () => {
  const fonts = await cutFonts();
  expect(fonts.map(({ file }) => file)).toEqual(['archive-serif.woff2', 'archive-sans.woff2']);
  for (const { file, bytes } of fonts) {
    expect(Buffer.from(bytes).equals(readFileSync(join(fontsFolder, file))), file).toBe(true);
    expect(bytes.length).toBeLessThan(30_000);
  }
});
