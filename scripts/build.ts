import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../src/load/content-folder.ts';
import { runCommand, UsageError } from './command.ts';
import { buildSite } from './site/build-site.ts';
import { progressOnTerminal } from './site/progress.ts';
import { assertReplaceable } from './site/swap-in.ts';

/** The folder that the user named; null when there is none. */
function chosenFolder(): string | null {
  try {
    const { values } = parseArgs({ options: { outDir: { type: 'string' } } });
    return values.outDir === undefined ? null : resolve(values.outDir);
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message : String(error)}\nUsage: npm run build [-- --outDir DIR]`,
      { cause: error },
    );
  }
}

await runCommand('The site was not built. A site built earlier is as it was.', async () => {
  const chosen = chosenFolder();
  if (chosen !== null) assertReplaceable(chosen);
  const target = chosen ?? resolve(projectFolder, 'dist');
  await buildSite(target, progressOnTerminal());
  console.log(`The site lies in ${relative(process.cwd(), target) || '.'}`);
});
