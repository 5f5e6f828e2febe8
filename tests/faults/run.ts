import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { projectFolder } from '../../src/load/content-folder.ts';

/** A folder of its own for one test. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A copy of the small made-up archive, with some files put in place of its own. */
export function goldenContent(folder: string, files: Readonly<Record<string, string>> = {}): string {
  const content = join(folder, 'content');
  cpSync(join(projectFolder, 'tests/site/golden/content'), content, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  return content;
}

/** A site that an earlier build left. */
export function earlierSite(folder: string): string {
  const site = join(folder, 'dist');
  mkdirSync(site);
  for (const name of ['index.html', '404.html', 'sitemap-index.xml']) writeFileSync(join(site, name), 'earlier');
  return site;
}

/** A digest of every file below a folder with its name. */
export function stateOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of globSync('**/*', { cwd: folder }).sort()) {
    hash.update(name);
    if (statSync(join(folder, name)).isFile()) hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

/** What a command did. */
export interface Done {
  readonly status: number | null;
  readonly output: string;
}

/**
 * Runs one of the project's commands.
 * @param largestFile where given, no file can grow beyond this many blocks of 512 bytes: a write then fails half-way, as on a
 *   full disk
 */
export function run(args: readonly string[], env: NodeJS.ProcessEnv = {}, largestFile?: number): Done {
  const command = [process.execPath, ...args];
  const limited = ['sh', '-c', `ulimit -f ${String(largestFile)}; exec "$@"`, 'sh', ...command];
  const [program = '', ...rest] = largestFile === undefined ? command : limited;
  const { status, stdout, stderr } = spawnSync(program, rest, {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** What is expected of every failure: exit code 1, words and no stack trace. */
export function expectPlainFailure({ status, output }: Done, ...words: readonly string[]): void {
  expect(status, output).toBe(1);
  for (const word of words) expect(output).toContain(word);
  expect(output).not.toMatch(/^\s+at .+:\d+:\d+/m);
}
