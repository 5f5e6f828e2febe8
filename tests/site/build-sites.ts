import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { projectFolder } from '../../src/load/content-folder.ts';

/** A site built for the tests. */
export interface BuiltSite {
  /** The folder it lies in. */
  readonly folder: string;
  /** The path below which it was built to lie, with slashes at both ends. */
  readonly base: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The repository's archive, at the root of its host. */
    rootSite: BuiltSite;
    /** The same, below a path. */
    subPathSite: BuiltSite;
    /** The made-up archive in `tests/site/golden/content`. */
    goldenSite: BuiltSite;
  }
}

/** Builds, with the command that users run, the sites that the tests look at. */
export default function buildSites(project: TestProject): void {
  project.provide('rootSite', build('root', '/'));
  project.provide('subPathSite', build('sub-path', '/records/archive/'));
  project.provide('goldenSite', build('golden', '/', { ARCHIVE_CONTENT: 'tests/site/golden/content' }));
}

function build(name: string, base: string, environment: Readonly<Record<string, string>> = {}): BuiltSite {
  const folder = join(projectFolder, '.cache', 'test-sites', name);
  rmSync(folder, { recursive: true, force: true });
  console.log(`Building the ${name} site`);
  const { status } = spawnSync(process.execPath, ['scripts/build.ts', '--outDir', folder], {
    cwd: projectFolder,
    env: { ...process.env, ...environment, NODE_ENV: 'production', SITE_URL: `https://archive.test${base}` },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`The ${name} site could not be built: see the message above`);
  return { folder, base };
}
