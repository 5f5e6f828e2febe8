import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gatherRecords, type KeyedRecord } from '../../src/search/shard-records.ts';
import { writeIndex } from '../../src/search/write-index.ts';

test('an archive that knows of nothing yet has an index all the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  const { hashes } = await writeIndex([{ digest: '', records: () => gatherRecords([]) }], folder);
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
  const sources = [1, 2, 3, 4].map((shard) => ({
    digest: `shard-${String(shard)}`,
    records: () => gatherRecords(recordsOf(shard)),
  }));
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
  const record = { entry: 'town/1', role: 'text' as const, blocks: [block], tokens: [] };
  const records = () => gatherRecords([{ key: 'town/1', record }]);
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
    const records = () => gatherRecords([{ key: 'town/1', record }]);
    const { hashes } = await writeIndex([{ digest: text, records }], folder);
    return hashes.get('town/1');
  };
  expect(await fileOf('Some words, then others.')).not.toBe(await fileOf('Some words; then others.'));
  rmSync(folder, { recursive: true });
});

test('records of two shards never bear one name, made now or kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  const block = { type: 'paragraph', id: 'p1', form: 'paragraph', text: 'Some words' } as const;
  const record = { entry: 'town/1', role: 'text' as const, blocks: [block], tokens: [] };
  // The same record in two shards stands for two whose digests begin alike.
  const sources = ['one', 'two'].map((digest) => ({
    digest,
    records: () => gatherRecords([{ key: 'town/1', record }]),
  }));
  const namesIn = async (site: string) => {
    await writeIndex(sources, join(folder, site), { cache: join(folder, 'cache'), standing: null });
    return ['', 'shard-2'].map((shard) => readdirSync(join(folder, site, shard, 'fragment'))[0]);
  };
  const made = await namesIn('made');
  expect(new Set(made).size).toBe(2);
  expect(await namesIn('kept')).toEqual(made);
  rmSync(folder, { recursive: true });
});

test('an error of one shard is told, whatever becomes of the others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  const fails = () => {
    throw new Error('No records today');
  };
  const good = { digest: 'good', records: () => gatherRecords([]) };
  const bad = { digest: 'bad', records: fails };
  for (const sources of [
    [good, bad, good],
    [bad, good],
  ])
    await expect(writeIndex(sources, folder)).rejects.toThrow('No records today');
  writeFileSync(join(folder, 'file'), '');
  await expect(writeIndex([good, good], join(folder, 'file', 'index'))).rejects.toThrow('ENOTDIR');
  rmSync(folder, { recursive: true });
});
