import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { linkSame } from '../../src/files/link-same.ts';

const folder = mkdtempSync(join(tmpdir(), 'link-'));
const at = (name: string) => join(folder, name);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a file that stands already under another name gets a second one', () => {
  writeFileSync(at('standing'), 'the same words');
  expect(linkSame(at('same'), 'the same words', at('standing'))).toBe(true);
  expect(readFileSync(at('same'), 'utf8')).toBe('the same words');
  expect(statSync(at('same')).ino).toBe(statSync(at('standing')).ino);
});

test('a file that holds anything else, is a link or is not there gets none, and stays as it was', () => {
  writeFileSync(at('older'), 'older words');
  symlinkSync('older', at('link'));
  expect(linkSame(at('newer'), 'newer words', at('older'))).toBe(false);
  expect(linkSame(at('newer'), 'older words', at('link'))).toBe(false);
  expect(linkSame(at('newer'), Buffer.from('newer words'), at('nowhere'))).toBe(false);
  expect(linkSame(at('newer'), 'newer words', null)).toBe(false);
  expect(existsSync(at('newer'))).toBe(false);
  expect(readFileSync(at('older'), 'utf8')).toBe('older words');
});

test('a file that can get no second name where one is asked for is still to be written', () => {
  writeFileSync(at('taken'), 'other words');
  expect(linkSame(at('taken'), 'the same words', at('standing'))).toBe(false);
  expect(readFileSync(at('taken'), 'utf8')).toBe('other words');
});
