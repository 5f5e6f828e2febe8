import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../src/load/content-folder.ts';
import { runCommand, UsageError } from './command.ts';
import { buildSite } from './site/build-site.ts';
import { progressOnTerminal } from './site/progress.ts';

function targetFolder(): string {
  try {
    const { values } = parseArgs({ options: { outDir: { type: 'string' } } });
    return values.outDir === undefined ? resolve(projectFolder, 'dist') : resolve(values.outDir);
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message : String(error)}\nUsage: npm run build [-- --outDir DIR]`,
      { cause: error },
    );
  }
}

await runCommand('The site was not built. A site built earlier is as it was.', async () => {
  const target = targetFolder();
  await buildSite(target, progressOnTerminal());
  console.log(`The site lies in ${relative(process.cwd(), target) || '.'}`);
});
