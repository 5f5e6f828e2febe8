import { rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { prune } from '../../src/files/cache.ts';
import { projectFolder } from '../../src/load/content-folder.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { prepareTexts } from '../../src/load/prepare-texts.ts';
import { siteAddress } from '../../src/load/site-address.ts';
import { unlockedWords } from '../unlocked-words.ts';
import { writeChecksums } from './checksums.ts';
import { takeTurn } from './one-at-a-time.ts';
import { astroProgress, type Progress } from './progress.ts';
import { buildPlace, recover, stagingFolder, swapIn } from './swap-in.ts';

/** Reads what the cache doesn't hold, and tells which addresses can still change. */
async function readTexts(progress: Progress): Promise<void> {
  // Astro takes half a second to be loaded: other threads read meanwhile.
  const [{ held, read, unlocked }] = await Promise.all([prepareTexts(), import('astro')]);
  progress(`${String(held)} texts, ${String(read)} of them new or changed`);
  if (unlocked.length > 0) progress(unlockedWords(unlocked));
}

/** What is done before Astro lays out pages, in order. */
const preparations: readonly { readonly step: string; readonly run: (progress: Progress) => unknown }[] = [
  { step: 'Reading the settings', run: siteAddress },
  { step: 'Reading and checking the archive', run: loadArchive },
  { step: 'Reading the texts', run: readTexts },
];

/**
 * Builds the whole site into `target`. It is built beside it and takes its place at the end, so that a build which fails
 * or is stopped leaves the site that stood there whole.
 * @param target an absolute path; what stands there is replaced (see `assertReplaceable`)
 * @throws Error with a message for people when the archive is not valid
 */
export async function buildSite(target: string, progress: Progress): Promise<void> {
  recover(target);
  const place = buildPlace(target, projectFolder);
  if (place !== target) recover(place);
  const [folder, staging] = [stagingFolder(place), stagingFolder(target)];
  let giveBack = (): void => undefined;
  const clear = () => {
    giveBack();
    for (const unfinished of [folder, staging]) rmSync(unfinished, { recursive: true, force: true, maxRetries: 5 });
  };
  const stop = () => {
    clear();
    process.exit(130);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    for (const { step, run } of preparations) {
      progress(step);
      await run(progress);
    }
    // Astro keeps what it makes on the way in one folder of the project, where two builds would mix.
    giveBack = await takeTurn(join(projectFolder, '.cache', 'build.pid'), () => {
      progress('Waiting for another build of this folder to end');
    });
    const { build } = await import('astro');
    await build({
      root: projectFolder,
      outDir: folder,
      logLevel: 'warn',
      integrations: [astroProgress(progress)],
    });
    progress('Writing checksums');
    await writeChecksums(folder);
    if (folder !== staging) await cp(folder, staging, { recursive: true });
    await swapIn(staging, target);
    prune(join(projectFolder, '.cache', 'compiled'));
  } finally {
    clear();
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}
