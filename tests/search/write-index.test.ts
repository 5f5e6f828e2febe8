import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeIndex } from '../../src/search/write-index.ts';

test('an archive that knows of nothing yet has an index all the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  const { hashes } = await writeIndex([{ digest: '', records: () => [] }], folder);
  expect(hashes.size).toBe(0);
  rmSync(folder, { recursive: true });
});
