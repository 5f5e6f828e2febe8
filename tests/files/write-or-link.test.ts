import { lstatSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeOrLink } from '../../src/files/write-or-link.ts';

const folder = mkdtempSync(join(tmpdir(), 'link-'));
const at = (name: string) => join(folder, name);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a file that stands already under another name is not written twice', () => {
  writeFileSync(at('standing'), 'the same words');
  writeOrLink(at('same'), 'the same words', at('standing'));
  expect(readFileSync(at('same'), 'utf8')).toBe('the same words');
  expect(statSync(at('same')).ino).toBe(statSync(at('standing')).ino);
});

test('a file that holds anything else is written, and the one that stands stays as it was', () => {
  writeFileSync(at('older'), 'older words');
  writeOrLink(at('newer'), 'newer words', at('older'));
  writeOrLink(at('first'), Buffer.from('first words'), at('nowhere'));
  writeOrLink(at('alone'), 'words alone', null);
  expect(['older', 'newer', 'first', 'alone'].map((name) => readFileSync(at(name), 'utf8'))).toEqual([
    'older words',
    'newer words',
    'first words',
    'words alone',
  ]);
});

test('of a link to a file, the words are written, and not another link', () => {
  writeFileSync(at('linked'), 'the words behind a link');
  symlinkSync('linked', at('link'));
  writeOrLink(at('own'), 'the words behind a link', at('link'));
  expect(lstatSync(at('own')).isFile()).toBe(true);
});
