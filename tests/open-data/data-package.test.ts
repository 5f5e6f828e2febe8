import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeOpenData } from '../../src/open-data/write-open-data.ts';
import { dataPackage2 } from './data-package-2.ts';
import { address, heldArchive } from './held-archive.ts';
import { readPackage } from './read-package.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-package-'));
  writeOpenData(folder, { archive: heldArchive(), address });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('keeps the rules of version 2 of the standard', () => {
  const descriptor: unknown = JSON.parse(readFileSync(join(folder, 'data/datapackage.json'), 'utf8'));
  expect(dataPackage2.safeParse(descriptor).error?.issues ?? []).toEqual([]);
});

it('is valid, and every table reads as it describes', async () => {
  expect(await readPackage(join(folder, 'data'))).toEqual({
    inspections: 3,
    coverage: 2,
    grades: 4,
    improvements: 1,
    actions: 0,
    paragraphs: 2,
    theme_marks: 1,
  });
});
