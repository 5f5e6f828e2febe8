import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  writeChecksums(folder);
  return folder;
}

const found = async (folder: string) => verifySite(folder).problems.map(({ file, found }) => [file, found]);

test('a site as it was built is proved, file by file', async () => {
  expect(verifySite(await site())).toEqual({ problems: [], proved: 2 });
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
