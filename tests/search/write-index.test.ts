import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeIndex, type KeyedRecord } from '../../src/search/write-index.ts';

test('an archive that knows of nothing yet has an index all the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  const { hashes } = await writeIndex([{ digest: '', records: () => [] }], folder);
  expect(hashes.size).toBe(0);
  rmSync(folder, { recursive: true });
});

test('every record of every shard stands in the folder of its shard, made now or kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  const recordsOf = (shard: number): KeyedRecord[] =>
    Array.from({ length: 100 }, (_, at) => {
      const entry = `town-${String(shard)}/${String(at)}`;
      const block = { type: 'paragraph', id: 'p1', form: 'paragraph', text: `Word${String(at)} of ${entry}` } as const;
      return { key: entry, record: { entry, role: 'text', blocks: [block], tokens: [`zz${String(shard)}`] } };
    });
  const sources = [1, 2, 3, 4].map((shard) => ({ digest: `shard-${String(shard)}`, records: () => recordsOf(shard) }));
  for (const site of ['made', 'kept']) {
    const target = join(folder, site);
    const { hashes, shards, tokens } = await writeIndex(sources, target, join(folder, 'cache'));
    expect(shards).toEqual(['', 'shard-2/', 'shard-3/', 'shard-4/']);
    expect([...tokens]).toEqual(['zz1', 'zz2', 'zz3', 'zz4']);
    const placed = shards.flatMap((shard, number) => {
      const fragments = new Set(readdirSync(join(target, shard, 'fragment')));
      return recordsOf(number + 1).filter(({ key }) => fragments.has(`${hashes.get(key) ?? ''}.pf_fragment`));
    });
    expect(placed).toHaveLength(400);
  }
  rmSync(folder, { recursive: true });
});
