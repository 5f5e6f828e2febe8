import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectFolder } from '../../src/load/content-folder.ts';

const read = (file: string) => readFileSync(join(projectFolder, file), 'utf8');

/** What CFF 1.2.0 requires, and the fields that are used here; no other field is allowed. */
const citationSchema = z.strictObject({
  'cff-version': z.literal('1.2.0'),
  message: z.string().min(1),
  title: z.string().min(1),
  type: z.literal('software'),
  authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  abstract: z.string(),
  keywords: z.array(z.string()),
  license: z.string(),
  version: z.string(),
});

test('CITATION.cff is valid and says what package.json says', () => {
  const citation = citationSchema.parse(parse(read('CITATION.cff')));
  const { version, license } = JSON.parse(read('package.json')) as { version: string; license: string };
  expect(citation).toMatchObject({ version, license });
});
