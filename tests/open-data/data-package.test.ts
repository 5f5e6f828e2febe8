import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeOpenData } from '../../src/open-data/write-open-data.ts';
import { address, heldArchive } from './held-archive.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-package-'));
  writeOpenData(folder, { archive: heldArchive(), address });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The validator knows version 1 of the standard, in which missing values are plain strings; the rest is the same. */
function asVersionOne(descriptor: { resources: { schema: { missingValues: { value: string }[] } }[] }): object {
  for (const { schema } of descriptor.resources) {
    Object.assign(schema, { missingValues: schema.missingValues.map(({ value }) => value) });
  }
  return descriptor;
}

it('is valid, and every table reads as it describes', async () => {
  const descriptor = asVersionOne(JSON.parse(readFileSync(join(folder, 'data/datapackage.json'), 'utf8')));
  const validated = await Package.load(descriptor, { basePath: join(folder, 'data') });
  expect(validated.errors).toEqual([]);
  const counts = await Promise.all(
    validated.resources.map(async (resource) => [
      resource.name,
      (await resource.read({ keyed: true, relations: true })).length,
    ]),
  );
  expect(Object.fromEntries(counts)).toEqual({
    inspections: 3,
    coverage: 2,
    grades: 4,
    improvements: 1,
    actions: 0,
    paragraphs: 2,
    theme_marks: 1,
  });
});
