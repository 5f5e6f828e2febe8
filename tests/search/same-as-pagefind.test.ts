import * as pagefind from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadArchive } from '../../src/load/load-archive.ts';
import { aliasTable } from '../../src/search/aliases.ts';
import { recordKey, searchableEntries } from '../../src/search/build-search.ts';
import { cborOf, readCbor, type CborValue } from '../../src/search/cbor.ts';
import { factsRecord } from '../../src/search/facts-record.ts';
import { indexedWords, type IndexRecord } from '../../src/search/index-record.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import { makeShard } from '../../src/search/make-shard.ts';
import { pack, unpack } from '../../src/search/packed.ts';
import { packerHere } from '../../src/search/packer.ts';
import { readTerms, type IndexFiles } from '../../src/search/pagefind-files.ts';
import { shardFiles } from '../../src/search/shard-files.ts';
import { gatherRecords, type KeyedRecord } from '../../src/search/shard-records.ts';
import { textRecords } from '../../src/search/text-records.ts';
import { readIndex } from './read-index.ts';

/** All that the letters and digits of other languages might do, and words that begin alike, stand twice, or are none. */
const invented: IndexRecord = {
  entry: 'somewhere',
  role: 'text',
  blocks: [
    { type: 'heading', level: 2, text: 'Straße, O’Brien’s café and cafe' },
    {
      type: 'paragraph',
      id: 'p1',
      form: 'paragraph',
      text: 'A ½ of 27th, Ⅳ and ٣. Æsop, İstanbul – naïve 𝔸𝔹 ﬁne x²',
    },
    {
      type: 'paragraph',
      id: 'p2',
      form: 'row',
      text: 'inspect inspects inspected | the of and | 🙂 ___PAGEFIND_WEIGHT___0',
    },
    { type: 'paragraph', id: 'p3', form: 'row', text: 'https://somewhere.example', isSilent: true },
  ],
  tokens: ['zzalias1', 'zzpara46'],
};
const nothing: IndexRecord = { entry: 'somewhere', role: 'boilerplate', blocks: [], tokens: [] };

/** The files that are made here of records, each fragment named after its place. */
async function made(records: readonly KeyedRecord[]): Promise<IndexFiles> {
  const names = records.map((_, at) => `en_${String(at)}`);
  const makers = { lexicon: new Lexicon(pagefind), packer: packerHere };
  return shardFiles(await (await makeShard(gatherRecords(records), makers)).shard, names);
}

/** The files that Pagefind makes of records by itself. */
async function madeByPagefind(records: readonly IndexRecord[]): Promise<IndexFiles> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error('Pagefind could not start');
  for (const [at, record] of records.entries())
    await index.addCustomRecord({ url: `/${String(at)}`, content: indexedWords(record).join('\n'), language: 'en' });
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return new Map(files.map(({ path, content }) => [path.replaceAll('\\', '/'), content]));
}

let records: readonly IndexRecord[];
let own: IndexFiles;
let theirs: IndexFiles;
beforeAll(async () => {
  const archive = await loadArchive();
  const aliases = aliasTable(archive.aliases);
  const ofEntries = searchableEntries(archive).flatMap((entry) => {
    const text = archive.textOf(entry.id);
    return [
      factsRecord(archive, entry, aliases),
      ...(text === null ? [] : textRecords(entry.id, text, aliases, () => false)),
    ];
  });
  records = [...ofEntries, invented];
  const keyed = records.map((record, at) => ({ key: recordKey(record, at), record }));
  own = await made(keyed);
  theirs = await madeByPagefind(records);
});
afterAll(() => pagefind.close());

describe('the index is the one that Pagefind makes of the same records', () => {
  const termsOf = (files: IndexFiles) => readIndex((path) => files.get(path)).parts.flatMap(({ terms }) => terms);

  test('with every term, and every place in every record', () => {
    expect(records.length).toBeGreaterThan(50);
    expect(termsOf(own)).toEqual(termsOf(theirs));
  });

  test('with as many records, and as many words of each', () => {
    const counted = (files: IndexFiles) => {
      const index = readIndex((path) => files.get(path));
      return [index.pageCount, index.records.map(([, words]) => words)];
    };
    expect(counted(own)).toEqual(counted(theirs));
  });

  test('with its program, and a fragment for each record', () => {
    for (const path of ['pagefind.js', 'wasm.en.pagefind']) expect(own.get(path)).toEqual(theirs.get(path));
    const names = readIndex((path) => own.get(path)).records.map(([name]) => `fragment/${name}.pf_fragment`);
    expect([...own.keys()].filter((path) => path.startsWith('fragment/'))).toEqual(names);
    expect(new Set(names).size).toBe(records.length);
  });
});

test('a letter that stands for several words counts as one, and those behind it keep their places', async () => {
  const block = { type: 'paragraph', id: 'p1', form: 'paragraph', text: 'ﷺ care' } as const;
  const record = { ...nothing, blocks: [block] };
  const files = await made([{ key: 'somewhere', record }]);
  const { parts, records } = readIndex((path) => files.get(path));
  expect(records.map(([, words]) => words)).toEqual([2]);
  expect(parts.flatMap(({ terms }) => terms)).toContainEqual(['care', [[0, [-25, 1], []]], []]);
});

describe('what an index says of words is read', () => {
  const record = { ...nothing, tokens: ['visits', 'visited', 'café'] };
  const meta = /\.pf_meta$/;
  const part = /\.pf_index$/;
  let index: IndexFiles;
  beforeAll(async () => {
    index = await madeByPagefind([record]);
  });
  /** The index with another file in place of one. */
  const changed = (file: RegExp, change: (items: CborValue[]) => CborValue): IndexFiles =>
    new Map(
      [...index].map(([path, bytes]) => {
        if (!file.test(path)) return [path, bytes];
        return [path, pack(cborOf(change(readCbor(unpack(bytes)) as CborValue[])))];
      }),
    );

  test('by what it finds them', () => {
    expect(readTerms(index, 3)).toEqual({ terms: ['cafe', 'visit'], ofWords: [[1], [1], [0]] });
  });

  test.each([
    [
      'without words',
      () => readTerms(new Map([['pagefind-entry.json', Buffer.from('{"languages":{}}')]]), 3),
      'no words in English',
    ],
    ['of another number of words', () => readTerms(index, 4), 'of 4 words it counts 3'],
    ['without a part', () => readTerms(new Map([...index].filter(([path]) => !part.test(path))), 3), 'did not make it'],
    [
      'with more metadata',
      () =>
        readTerms(
          changed(meta, (items) => [...items, []]),
          3,
        ),
      'the metadata',
    ],
    [
      'with records of more fields',
      () =>
        readTerms(
          changed(meta, (items) => items.with(1, [['', 3, 0]])),
          3,
        ),
      'a record',
    ],
    [
      'with names that are none',
      () =>
        readTerms(
          changed(meta, (items) => items.with(2, [['', '', 7]])),
          3,
        ),
      'the name of a part',
    ],
    [
      'with terms of fewer fields',
      () =>
        readTerms(
          changed(part, () => [[['visit', []]]]),
          3,
        ),
      'a term',
    ],
    [
      'with places that are none',
      () =>
        readTerms(
          changed(part, () => [[['visit', [[0, ['x'], []]], []]]]),
          3,
        ),
      'a place',
    ],
  ])('but not one %s', (_, read, said) => {
    expect(read).toThrow(RangeError);
    expect(read).toThrow(said);
  });
});
