import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder, projectFolder } from '../../src/load/content-folder.ts';
import type { SiteAddress } from '../../src/load/site-address.ts';

const cache = join(projectFolder, '.cache', 'pages');
const unusedDays = 14;

/** Where the pages of the archive at hand are kept from build to build: each archive and address has a folder of its own. */
export function keptPages({ site, base }: SiteAddress): string {
  const name = createHash('sha256')
    .update(JSON.stringify([contentFolder(), site, base]))
    .digest('hex')
    .slice(0, 16);
  return join(cache, name);
}

/** Removes what no build has used in two weeks, and says that this folder was used. */
function pruneKept(folder: string): void {
  mkdirSync(folder, { recursive: true });
  utimesSync(folder, new Date(), new Date());
  const oldest = Date.now() - unusedDays * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (existsSync(path) && statSync(path).mtimeMs < oldest) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * Keeps pages from build to build: Astro lays out anew only those whose key has changed (`src/site/page-key.ts`), and each
 * page sees just what its key covers.
 */
export function keepPages(address: SiteAddress): AstroIntegration {
  const folder = keptPages(address);
  return {
    name: 'keep-pages',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, addMiddleware }) => {
        addMiddleware({ entrypoint: pathToFileURL(join(projectFolder, 'src', 'site', 'page-part.ts')), order: 'pre' });
        if (command !== 'build') return;
        pruneKept(folder);
        updateConfig({ cacheDir: pathToFileURL(`${folder}/`), experimental: { incrementalBuild: true } });
      },
    },
  };
}
