import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assertReplaceable, recover, stagingFolder, standingPath, swapIn } from '../../../scripts/site/swap-in.ts';

let parent: string;
let target: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'swap-in-'));
  target = join(parent, 'dist');
});

afterEach(() => {
  rmSync(parent, { recursive: true });
});

function site(folder: string, words: string): void {
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(folder, 'inspections', 'redtown'), { recursive: true });
  for (const name of ['index.html', '404.html', 'sitemap-index.xml', 'inspections/redtown/index.html'])
    writeFileSync(join(folder, name), words);
}

function wordsOf(folder: string): string {
  return readFileSync(join(folder, 'index.html'), 'utf8');
}

test('a finished site takes the place of the one before and nothing else stays', async () => {
  site(target, 'old');
  site(stagingFolder(target), 'new');
  await swapIn(stagingFolder(target), target);
  expect(wordsOf(target)).toBe('new');
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('of a link in the place of the site before only the link goes', async () => {
  const elsewhere = join(parent, 'elsewhere');
  site(elsewhere, 'old');
  symlinkSync(elsewhere, target);
  site(stagingFolder(target), 'new');
  await swapIn(stagingFolder(target), target);
  expect(wordsOf(target)).toBe('new');
  expect(readFileSync(join(elsewhere, 'inspections', 'redtown', 'index.html'), 'utf8')).toBe('old');
  expect(readdirSync(parent).sort()).toEqual(['dist', 'elsewhere']);
});

test('the first site needs none before it', async () => {
  site(stagingFolder(target), 'new');
  await swapIn(stagingFolder(target), target);
  expect(wordsOf(target)).toBe('new');
});

test('a site that can’t be put in place leaves the one before', async () => {
  site(target, 'old');
  await expect(swapIn(join(parent, 'missing'), target)).rejects.toThrow('ENOENT');
  expect(wordsOf(target)).toBe('old');
});

test('a file of a site being built has its place in the one that stands, and one of a site built in place has none', () => {
  expect(standingPath(join(stagingFolder(target), 'data', 'grades.csv'))).toBe(join(target, 'data', 'grades.csv'));
  expect(standingPath(stagingFolder(target))).toBe(target);
  expect(standingPath(join(target, 'data'))).toBeNull();
});

test('after a build that was killed half-way its rest is cleared, that of a running one is not', () => {
  site(target, 'old');
  const numberOfNoProcess = 2 ** 31 - 2;
  site(join(parent, `dist.building-${String(numberOfNoProcess)}`), 'half');
  site(stagingFolder(target), 'being built');
  recover(target);
  expect(readdirSync(parent).sort()).toEqual(['dist', `dist.building-${String(process.pid)}`]);
});

test('a site that was moved aside when its build was killed comes back', () => {
  site(join(parent, 'dist.previous-site'), 'old');
  recover(target);
  expect(wordsOf(target)).toBe('old');
  expect(existsSync(join(parent, 'dist.previous-site'))).toBe(false);
});

test('a folder with anything but a built site is not replaced', () => {
  assertReplaceable(target);
  mkdirSync(target);
  assertReplaceable(target);
  writeFileSync(join(target, 'thesis.docx'), '');
  expect(() => {
    assertReplaceable(target);
  }).toThrow(/holds files that aren't a site.*\n.*--outDir/);
  site(target, 'old');
  assertReplaceable(target);
});
