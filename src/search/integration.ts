import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds the search index into the site while Astro lays out its pages, which it doesn't depend on. A failure fails the
 * build: a site without search must not pass for whole.
 * @param build writes what search needs into the folder given
 */
export function search(build: (folder: string) => Promise<void>): AstroIntegration {
  let outDir: URL | null = null;
  let building: Promise<void> | null = null;
  const folderIn = (dir: URL): string => join(fileURLToPath(dir), 'pagefind');
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = config.outDir;
      },
      // The first hook after Astro has emptied the folder of the site.
      'astro:build:setup': () => {
        if (building !== null || outDir === null) return;
        building = build(folderIn(outDir));
        building.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        await (building ?? build(folderIn(dir)));
        logger.info('Search index written');
      },
    },
  };
}
