import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { contentFolder, projectFolder } from '../../src/load/content-folder.ts';
import { forgetArchive } from '../../src/load/load-archive.ts';
import { explain } from '../command.ts';
import { searchInBackground } from './background.ts';

/**
 * Keeps the live site true to the content folder: a changed file is read anew and open pages reload. The search index is
 * built when search is first used, and again after a change.
 */
export function liveArchive(): AstroIntegration {
  const index = join(projectFolder, '.cache', 'live-search');
  let base = '/';
  return {
    name: 'live-archive',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server, logger }) => {
        const content = contentFolder();
        const files = sirv(index, { dev: true });
        let building: Promise<void> | null = null;
        server.watcher.add(content);
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(content + sep)) return;
          forgetArchive();
          building = null;
          server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use(`${base}pagefind`, (request, response, next) => {
          building ??= searchInBackground(index);
          building.then(
            () => {
              files(request, response, next);
            },
            (error: unknown) => {
              building = null;
              logger.error(`The search index was not built.\n${explain(error)}`);
              response.writeHead(503).end();
            },
          );
        });
      },
    },
  };
}
