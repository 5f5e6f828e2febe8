import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs packages into a folder of their own, unless they are there already. Their install scripts are not run.
 * @param packages exact versions by name
 * @throws Error when npm can't install them
 */
export function installInto(folder: string, packages: Readonly<Record<string, string>>): void {
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies: packages }, null, 2);
  const file = join(folder, 'package.json');
  const done = join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(done) && existsSync(file) && readFileSync(file, 'utf8') === manifest) return;
  console.log(`Installing ${Object.keys(packages).join(', ')}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, manifest);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
