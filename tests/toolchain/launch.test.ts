import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'launch-'));
  mkdirSync(join(project, 'scripts'));
  mkdirSync(join(project, 'node_modules', 'astro'), { recursive: true });
  copyFileSync(new URL('../../scripts/launch.mjs', import.meta.url), join(project, 'scripts', 'launch.mjs'));
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

function script(text: string): void {
  writeFileSync(join(project, 'scripts', 'command.ts'), text);
}

function launch(...args: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/launch.mjs', 'scripts/command.ts', ...args], {
    cwd: project,
    encoding: 'utf8',
  });
}

function installedNodeFolder(): string {
  const folder = join(project, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');
  mkdirSync(folder, { recursive: true });
  return folder;
}

test('a command gets its arguments, and its exit code is the launcher’s', () => {
  script('console.log(process.argv.slice(2).join("|")); process.exitCode = 3;');
  const { stdout, status } = launch('--outDir', 'a b');
  expect(stdout).toBe('--outDir|a b\n');
  expect(status).toBe(3);
});

test.skipIf(process.platform === 'win32')('the Node.js that npm installed comes before the host’s', () => {
  symlinkSync(process.execPath, join(installedNodeFolder(), 'node'));
  script('console.log(process.env.PATH);');
  expect(launch().stdout.startsWith(installedNodeFolder())).toBe(true);
});

test.skipIf(process.platform === 'win32')('an installed Node.js that can’t run here is passed over', () => {
  const broken = join(installedNodeFolder(), 'node');
  writeFileSync(broken, 'not a program');
  chmodSync(broken, 0o755);
  script('console.log("ran");');
  expect(launch()).toMatchObject({ stdout: 'ran\n', status: 0 });
});

test('without packages it says what to run', () => {
  rmSync(join(project, 'node_modules'), { recursive: true });
  script('');
  const { stderr, status } = launch();
  expect(stderr).toContain('npm ci');
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(2);
});
