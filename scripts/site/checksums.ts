import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { projectFolder } from '../../src/load/content-folder.ts';
import { inWorker } from '../../src/load/in-worker.ts';
import type { Problem } from '../../src/load/problem.ts';
import { checksum } from './checksum.ts';

/** The manifest of a built site, in the form that `sha256sum --check` reads. */
export const checksumFile = 'SHA256SUMS';

/** The files of a folder, the manifest left out, relative to it and in order. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => file !== checksumFile)
    .sort();
}

/** The checksums of files, made in a thread of its own. */
function checksumsBeside(files: readonly string[]): Promise<readonly string[]> {
  if (files.length === 0) return Promise.resolve([]);
  const worker = join(projectFolder, 'scripts', 'site', 'checksum-worker.ts');
  return inWorker(worker, files, 'The worker thread that makes checksums');
}

/** A worker thread takes a moment to start: below this many files it isn't worth it. */
const worthwhile = 2000;

/** Writes the manifest of a built site: the SHA-256 of every file. @throws the file system's error, when one can't be read */
export async function writeChecksums(folder: string): Promise<void> {
  const files = filesOf(folder);
  const threads = files.length < worthwhile ? 1 : 2;
  const own = files.filter((_, at) => at % threads === 0);
  const others = files.filter((_, at) => at % threads !== 0);
  const beside = checksumsBeside(others.map((file) => join(folder, file)));
  // Where both fail, one error is told.
  beside.catch(() => undefined);
  const made = new Map(own.map((file) => [file, checksum(join(folder, file))]));
  for (const [at, sha256] of (await beside).entries()) made.set(others[at] ?? '', sha256);
  const lines = files.map((file) => `${made.get(file) ?? ''}  ${file}\n`);
  writeFileSync(join(folder, checksumFile), lines.join(''));
}

/** What the proof of a built site found. */
export interface SiteVerdict {
  readonly problems: readonly Problem[];
  /** Files whose checksum was right. */
  readonly proved: number;
}

/** Proves every file of a built site against its manifest. */
export function verifySite(folder: string): SiteVerdict {
  const manifest = join(folder, checksumFile);
  const mend = 'build the site again';
  if (!existsSync(manifest)) {
    const found = 'no list of checksums';
    return {
      problems: [{ file: manifest, field: '', found, allowed: 'a site built by this program', mend }],
      proved: 0,
    };
  }
  const lines = readFileSync(manifest, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const expected = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  const present = new Set(filesOf(folder));
  const problems: Problem[] = [...present]
    .filter((file) => !expected.has(file))
    .map((file) => ({ file, field: '', found: 'a file that the build did not write', allowed: checksumFile, mend }));
  let proved = 0;
  for (const [file, sha256] of expected) {
    const found = present.has(file) ? checksum(join(folder, file)) : 'no such file';
    if (found === sha256) proved += 1;
    else problems.push({ file, field: 'SHA-256', found, allowed: sha256, mend });
  }
  return { problems, proved };
}
