import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { verifySite, writeChecksums } from '../../../scripts/site/checksums.ts';

async function site(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'checksums-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'index.html'), 'Home');
  writeFileSync(join(folder, 'data', 'grades.csv'), 'grade\r\ngood\r\n');
  await writeChecksums(folder);
  return folder;
}

const found = async (folder: string) => verifySite(folder).problems.map(({ file, found }) => [file, found]);

test('a site as it was built is proved, file by file', async () => {
  expect(verifySite(await site())).toEqual({ problems: [], proved: 2 });
});

test('a site of thousands of files is proved as a small one is, in the order of their names', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'checksums-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const names = Array.from({ length: 2101 }, (_, at) => `page-${String(at).padStart(4, '0')}.html`);
  for (const name of names) writeFileSync(join(folder, name), name);
  await writeChecksums(folder);
  expect(verifySite(folder)).toEqual({ problems: [], proved: names.length });
  const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
  expect(lines.map((line) => line.slice(66))).toEqual(names);
});

test('a file that was changed, lost or put in is named', async () => {
  const folder = await site();
  writeFileSync(join(folder, 'data', 'grades.csv'), 'grade\r\noutstanding\r\n');
  rmSync(join(folder, 'index.html'));
  writeFileSync(join(folder, 'extra.html'), 'x');
  expect(await found(folder)).toEqual([
    ['extra.html', 'a file that the build did not write'],
    ['data/grades.csv', expect.stringMatching(/^[0-9a-f]{64}$/)],
    ['index.html', 'no such file'],
  ]);
});

test('a folder without a list is no built site', async () => {
  const folder = await site();
  rmSync(join(folder, 'SHA256SUMS'));
  expect(await found(folder)).toEqual([[join(folder, 'SHA256SUMS'), 'no list of checksums']]);
});
