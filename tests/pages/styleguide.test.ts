import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../src/load/content-folder.ts';

const components = join(projectFolder, 'src', 'components');
const guide = join(projectFolder, 'src', 'pages', 'styleguide');
/** What a page can have only once, or only in its head. */
const onceAPage = ['inspection/EntryHeader.astro', 'inspection/EntryMeta.astro'];

/** Every component that a file shows, itself or through one of its own. */
function shownBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.astro)'/g)) {
    const target = resolve(dirname(file), path);
    if (!seen.has(target)) shownBy(target, seen.add(target));
  }
  return seen;
}

test('the style guide shows every component', () => {
  const shown = new Set(readdirSync(guide).flatMap((file) => [...shownBy(join(guide, file))]));
  const missing = readdirSync(components, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.astro') && !onceAPage.includes(file))
    .filter((file) => !shown.has(join(components, file)));
  expect(shown.size).toBeGreaterThan(50);
  expect(missing).toEqual([]);
});
