import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Archive } from '../archive/archive.ts';
import { buildSearch } from './build-search.ts';

/**
 * Builds the search index into the built site. A failure fails the build: a site without search must not pass for whole.
 * @param load reads the archive that the pages were built from
 */
export function search(load: () => Promise<Archive>): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        await buildSearch(await load(), join(fileURLToPath(dir), 'pagefind'));
        logger.info('Search index written');
      },
    },
  };
}
