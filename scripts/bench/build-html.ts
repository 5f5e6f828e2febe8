import { projectFolder } from '../../src/load/content-folder.ts';
import { prepareTexts } from '../../src/load/prepare-texts.ts';

/** Builds the documents' pages and their search index alone into the folder named, which is replaced: what other site generators do too. */
const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error('Name the folder to build into.');
const [{ build }] = await Promise.all([import('astro'), prepareTexts()]);
await build({ root: projectFolder, outDir, configFile: 'scripts/bench/html-only.config.mjs', logLevel: 'error' });
