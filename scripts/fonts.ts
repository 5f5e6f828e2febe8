import { join } from 'node:path';
import { writeWhole } from '../src/files/write-whole.ts';
import { readCommandOptions, runCommand } from './command.ts';
import { cutFonts, fontsFolder } from './site/cut-fonts.ts';

const usage = `Usage: npm run fonts
  cuts the letters and weights that src/styles/fonts.css names out of the whole fonts, into src/styles/fonts/`;

await runCommand('The fonts are as they were.', async () => {
  readCommandOptions({}, usage);
  for (const { file, bytes } of await cutFonts()) {
    writeWhole(join(fontsFolder, file), bytes);
    console.log(`${file}: ${String(bytes.length)} bytes`);
  }
});
