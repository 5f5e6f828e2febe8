import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../../src/load/problem.ts';

/** The manifest of a built site, in the form that `sha256sum --check` reads. */
export const checksumFile = 'SHA256SUMS';

const chunk = Buffer.allocUnsafe(1 << 20);

/** A site has tens of thousands of small files: one at a time, without a stream for each, is several times faster. */
function checksum(file: string): string {
  const hash = createHash('sha256');
  const open = openSync(file, 'r');
  try {
    for (let read = readSync(open, chunk); read > 0; read = readSync(open, chunk)) hash.update(chunk.subarray(0, read));
  } finally {
    closeSync(open);
  }
  return hash.digest('hex');
}

/** The files of a folder, the manifest left out, relative to it and in order. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => file !== checksumFile)
    .sort();
}

/** Writes the manifest of a built site: the SHA-256 of every file. */
export function writeChecksums(folder: string): void {
  const lines: string[] = [];
  for (const file of filesOf(folder)) lines.push(`${checksum(join(folder, file))}  ${file}\n`);
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
