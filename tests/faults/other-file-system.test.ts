import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectFolder } from '../../src/load/content-folder.ts';
import { goldenContent, run, stateOf, workFolder } from './run.ts';

/** A folder of memory, which Linux has beside the disk. */
const memory = '/dev/shm';
const isElsewhere = existsSync(memory) && statSync(memory).dev !== statSync(projectFolder).dev;

test.skipIf(!isElsewhere)('a site on another file system than the project is the same, and is replaced whole', () => {
  const folder = workFolder();
  const parent = mkdtempSync(join(memory, 'site-'));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const settings = { ARCHIVE_CONTENT: goldenContent(folder) };
  const near = join(folder, 'near');
  const far = join(parent, 'far');
  for (const site of [near, far, far]) {
    const { status, output } = run(['scripts/build.ts', '--outDir', site], settings);
    expect(status, output).toBe(0);
  }
  expect(stateOf(far)).toBe(stateOf(near));
  expect(readdirSync(parent)).toEqual(['far']);
  expect(readdirSync(join(projectFolder, '.cache')).filter((name) => name.startsWith('far'))).toEqual([]);
});
