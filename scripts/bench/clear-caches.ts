import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/load/content-folder.ts';

const caches = ['text', 'search', 'pictures', 'pages', 'compiled', 'citations.json'];

/** Empties every cache of builds, so that the next one makes all anew. */
export function clearCaches(): void {
  for (const cache of caches) rmSync(join(projectFolder, '.cache', cache), { recursive: true, force: true });
}
