import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keep, prune } from '../../src/files/cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'cache-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const monthAgo = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000);

test('a file is kept with the folders above it, and no draft stays beside it', () => {
  keep(join(folder, 'kept', 'ab', 'one.json'), '{}');
  keep(join(folder, 'kept', 'ab', 'one.json'), '[]');
  expect(readFileSync(join(folder, 'kept', 'ab', 'one.json'), 'utf8')).toBe('[]');
  expect(readdirSync(join(folder, 'kept', 'ab'))).toEqual(['one.json']);
});

test('a cache that cannot be written stops nobody, and leaves nothing behind', () => {
  keep(join(folder, 'file'), 'a file where a folder is asked for');
  keep(join(folder, 'file', 'one.json'), '{}');
  mkdirSync(join(folder, 'taken', 'one.json'), { recursive: true });
  keep(join(folder, 'taken', 'one.json'), '{}');
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('a file where a folder is asked for');
  expect(readdirSync(join(folder, 'taken'))).toEqual(['one.json']);
});

test('what no build asked for in two weeks goes; what is new or in use stays', () => {
  const cache = join(folder, 'pruned');
  for (const name of ['old.json', 'used.json', 'ab/old', 'new.json']) keep(join(cache, name), '{}');
  for (const name of ['old.json', 'used.json', 'ab/old']) utimesSync(join(cache, name), monthAgo, monthAgo);
  prune(cache, new Set(['used.json']));
  expect(['old.json', 'used.json', 'ab/old', 'new.json'].filter((name) => existsSync(join(cache, name)))).toEqual([
    'used.json',
    'new.json',
  ]);
  prune(join(folder, 'nowhere'));
});
