import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectFolder } from '../../src/load/content-folder.ts';

let folder: string;
let target: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  target = join(folder, 'dist');
  mkdirSync(target);
  for (const name of ['index.html', '404.html', 'sitemap-index.xml']) writeFileSync(join(target, name), 'old');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const command = ['scripts/build.ts', '--outDir'];

test('an archive that is not valid is refused in plain words, and the site built earlier stays', () => {
  const content = join(folder, 'content');
  mkdirSync(content);
  writeFileSync(join(content, 'archive.yaml'), 'title: Nothing else\nbaseUrl: https://example.org/\n');
  const { status, stderr } = spawnSync(process.execPath, [...command, target], {
    cwd: projectFolder,
    env: { ...process.env, ARCHIVE_CONTENT: content },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('The site was not built. A site built earlier is as it was.');
  expect(stderr).toContain('archive.yaml');
  expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+/m);
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('old');
  expect(readdirSync(folder).sort()).toEqual(['content', 'dist']);
});

test.skipIf(process.platform === 'win32').for(['SIGKILL', 'SIGTERM'] as const)(
  'a build stopped half-way by %s leaves the site built earlier whole',
  async (signal) => {
    const build = spawn(process.execPath, [...command, target], { cwd: projectFolder });
    await new Promise<void>((resolve) => {
      build.stdout.on('data', (text: Buffer) => {
        if (text.toString().includes('Preparing scripts and styles')) build.kill(signal);
      });
      build.on('close', () => {
        resolve();
      });
    });
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('old');
    expect(readdirSync(target).sort()).toEqual(['404.html', 'index.html', 'sitemap-index.xml']);
  },
);

test('an option that isn’t known is a wrong call', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--outdir', target], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toContain('Usage: npm run build [-- --outDir DIR]');
});
