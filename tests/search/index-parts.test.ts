import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherRecords } from '../../src/search/shard-records.ts';
import { stemOf } from '../../src/search/words.ts';
import { writeIndex } from '../../src/search/write-index.ts';
import { readIndex, type IndexPart } from './read-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'parts-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const letters = [...'bcdfghklmnprst'];
/** Invented words, some of which begin alike, and one that stands everywhere. */
const words = letters.flatMap((one) => letters.map((other) => `${one}a${other}oqu${one}`));
const record = (at: number) => {
  const text = [...words.slice(at), 'everywhere '.repeat(200)].join(' ');
  return {
    key: `somewhere/${String(at)}`,
    record: {
      entry: 'somewhere',
      role: 'text' as const,
      blocks: [{ type: 'paragraph' as const, id: 'p1', form: 'paragraph' as const, text }],
      tokens: [],
    },
  };
};

let parts: readonly IndexPart[];
const wordsIn = ({ terms }: IndexPart) => terms.map(([term]) => term);
beforeAll(async () => {
  await writeIndex(
    [{ digest: '', records: () => gatherRecords(Array.from({ length: 30 }, (_, at) => record(at))) }],
    folder,
  );
  parts = readIndex((path) => readFileSync(join(folder, path))).parts;
});

test('every word stands in the part whose range names it, and in no other', () => {
  const asked = [...words, 'everywhere'].map(stemOf);
  expect(parts.flatMap(wordsIn).sort()).toEqual([...new Set(asked)].sort());
  for (const word of asked)
    expect(parts.filter(({ from, to }) => word >= from && word <= to).flatMap(wordsIn)).toContain(word);
});

test('the parts are many, and a word that would fill one stands alone', () => {
  expect(parts.length).toBeGreaterThan(2);
  const everywhere = stemOf('everywhere');
  expect(parts.map(wordsIn).find((part) => part.includes(everywhere))).toEqual([everywhere]);
});

test('the index holds the parts of its list and no others, and its entry names the list', () => {
  expect(readdirSync(join(folder, 'index')).sort()).toEqual(parts.map(({ name }) => `${name}.pf_index`).sort());
  expect(readdirSync(folder).filter((file) => file.endsWith('.pf_meta'))).toHaveLength(1);
});
