import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Archive } from '../archive/archive.ts';
import { writeOpenData } from './write-open-data.ts';

/**
 * Writes the open data into the built site. A failure fails the build.
 * @param load reads the archive that the pages were built from
 */
export function openData(load: () => Promise<Archive>): AstroIntegration {
  let site = '';
  let base = '/';
  return {
    name: 'open-data',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const archive = await load();
        const address = (path: `/${string}`): string => new URL(base + path.slice(1), site).href;
        writeOpenData(fileURLToPath(dir), { archive, address });
        logger.info('Open data written');
      },
    },
  };
}
