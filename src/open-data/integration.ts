import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What the open data's permalinks are made of. */
export interface PublishedAt {
  /** Scheme and host. @example 'https://example.org' */
  readonly site: string;
  /** The path below which every page lies, with slashes at both ends. */
  readonly base: string;
}

/**
 * Writes the open data into the built site while Astro lays out its pages, on which they don't depend. A failure fails the
 * build.
 * @param build writes the open data into the folder of the site
 */
export function openData(build: (folder: string, address: PublishedAt) => Promise<void>): AstroIntegration {
  let address: PublishedAt = { site: '', base: '/' };
  let outDir: URL | null = null;
  let building: Promise<void> | null = null;
  return {
    name: 'open-data',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = config.outDir;
        address = { site: config.site ?? '', base: config.base.endsWith('/') ? config.base : `${config.base}/` };
      },
      // The first hook after Astro has emptied the folder of the site.
      'astro:build:setup': () => {
        if (building !== null || outDir === null) return;
        building = build(fileURLToPath(outDir), address);
        building.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        await (building ?? build(fileURLToPath(dir), address));
        logger.info('Open data written');
      },
    },
  };
}
