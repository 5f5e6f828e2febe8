import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { checksumFile } from '../../scripts/site/checksums.ts';
import { projectFolder } from '../../src/load/content-folder.ts';

const site = inject('goldenSite');
const manifest = (folder: string) => readFileSync(join(folder, checksumFile), 'utf8');

test('two builds of the same content are the same to the byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const target = join(folder, 'dist');
  const { status } = spawnSync(process.execPath, ['scripts/build.ts', '--outDir', target], {
    cwd: projectFolder,
    env: {
      // Not the whole environment: vitest sets variables in it by which Vite builds otherwise.
      PATH: process.env['PATH'],
      SystemRoot: process.env['SystemRoot'],
      NODE_ENV: 'production',
      ARCHIVE_CONTENT: 'tests/site/golden/content',
      SITE_URL: 'https://archive.test/',
    },
  });
  expect(status).toBe(0);
  expect(manifest(target)).toBe(manifest(site.folder));
});
