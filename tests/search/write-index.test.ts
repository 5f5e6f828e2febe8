import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { KeyedRecord } from '../../src/search/make-shard.ts';
import { writeIndex } from '../../src/search/write-index.ts';

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
    const standing = site === 'made' ? null : join(folder, 'made');
    const { hashes, shards, tokens } = await writeIndex(sources, target, { cache: join(folder, 'cache'), standing });
    expect(shards).toEqual(['', 'shard-2/', 'shard-3/', 'shard-4/']);
    expect([...tokens]).toEqual(['zz1', 'zz2', 'zz3', 'zz4']);
    const placed = shards.flatMap((shard, number) => {
      const fragments = new Set(readdirSync(join(target, shard, 'fragment')));
      return recordsOf(number + 1).filter(({ key }) => fragments.has(`${hashes.get(key) ?? ''}.pf_fragment`));
    });
    expect(placed).toHaveLength(400);
  }
  const [name = ''] = readdirSync(join(folder, 'made', 'shard-2', 'fragment'));
  const fragment = (site: string) => statSync(join(folder, site, 'shard-2', 'fragment', name)).ino;
  expect(fragment('kept')).toBe(fragment('made'));
  rmSync(folder, { recursive: true });
});

test('a file of the site that stands is not taken where somebody has changed it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  const block = { type: 'paragraph', id: 'p1', form: 'paragraph', text: 'Some words' } as const;
  const records = () => [
    { key: 'town/1', record: { entry: 'town/1', role: 'text' as const, blocks: [block], tokens: [] } },
  ];
  const write = (site: string, standing: string | null) =>
    writeIndex([{ digest: 'one', records }], join(folder, site), { cache: join(folder, 'cache'), standing });
  const { hashes } = await write('standing', null);
  const file = join('fragment', `${hashes.get('town/1') ?? ''}.pf_fragment`);
  const bytes = readFileSync(join(folder, 'standing', file));
  writeFileSync(join(folder, 'standing', file), 'spoilt');
  await write('new', join(folder, 'standing'));
  expect(readFileSync(join(folder, 'new', file))).toEqual(bytes);
  rmSync(folder, { recursive: true });
});

test('a text that changed in its marks alone gets another file, which no browser holds under the name of the former', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  const fileOf = async (text: string) => {
    const block = { type: 'paragraph', id: 'p1', form: 'paragraph', text } as const;
    const record = { entry: 'town/1', role: 'text' as const, blocks: [block], tokens: [] };
    const { hashes } = await writeIndex([{ digest: text, records: () => [{ key: 'town/1', record }] }], folder);
    return hashes.get('town/1');
  };
  expect(await fileOf('Some words, then others.')).not.toBe(await fileOf('Some words; then others.'));
  rmSync(folder, { recursive: true });
});

test('a shard from the cache is not taken where another one holds one of its names', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  const cache = join(folder, 'cache');
  const source = (digest: string, key: string, text: string) => {
    const block = { type: 'paragraph', id: 'p1', form: 'paragraph', text } as const;
    return {
      digest,
      records: () => [{ key, record: { entry: key, role: 'text' as const, blocks: [block], tokens: [] } }],
    };
  };
  const one = source('one', 'town/1', 'Some words');
  const write = (sources: (typeof one)[], site: string, from: string | null) =>
    writeIndex(sources, join(folder, site), { cache: from, standing: null });
  const alone = await write([one], 'alone', cache);
  // The same record in two shards stands for two whose digests begin alike.
  const [first, second] = [source('first', 'town/1', 'Some words'), { ...one }];
  await write([first], 'first', cache);
  const both = await write([first, second], 'both', cache);
  const fresh = await write([first, second], 'fresh', null);
  expect(both.hashes).toEqual(fresh.hashes);
  const names = (site: string) => readdirSync(join(folder, site, 'fragment'));
  expect(names(join('both', 'shard-2'))).toEqual(names(join('fresh', 'shard-2')));
  expect(names(join('both', 'shard-2'))).not.toEqual(names('both'));
  expect(alone.hashes.get('town/1')).toBe(names('both')[0]?.split('.')[0]);
  rmSync(folder, { recursive: true });
});
