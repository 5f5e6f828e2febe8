import { join, relative, resolve } from 'node:path';
import { projectFolder } from '../src/load/content-folder.ts';
import { readCommandOptions, runCommand } from './command.ts';
import { buildSite } from './site/build-site.ts';
import { progressOnTerminal } from './site/progress.ts';
import { assertReplaceable } from './site/swap-in.ts';

const usage = `Usage: npm run build [-- --outDir DIR]
  builds the whole site, with its search index and open data, into dist/ or DIR`;

await runCommand('The site was not built. A site built earlier is as it was.', async () => {
  const { outDir } = readCommandOptions({ outDir: { type: 'string' } }, usage);
  const target = resolve(outDir ?? join(projectFolder, 'dist'));
  if (outDir !== undefined) assertReplaceable(target);
  await buildSite(target, progressOnTerminal());
  console.log(`The site lies in ${relative(process.cwd(), target) || '.'}`);
});
