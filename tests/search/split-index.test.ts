import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrayItems, readText } from '../../src/search/cbor.ts';
import { stemOf } from '../../src/search/words.ts';
import { writeIndex } from '../../src/search/write-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'split-'));
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

const read = (file: string) => arrayItems(gunzipSync(readFileSync(join(folder, file))).subarray('pagefind_dcd'.length));
const fieldsOf = (item: Uint8Array = new Uint8Array()) => arrayItems(item);

interface Part {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly words: readonly string[];
}

let parts: Part[];
beforeAll(async () => {
  await writeIndex([{ digest: '', records: () => Array.from({ length: 30 }, (_, at) => record(at)) }], folder);
  const meta = readdirSync(folder).find((file) => file.endsWith('.pf_meta')) ?? '';
  parts = fieldsOf(read(meta)[2]).map((part) => {
    const [from = '', to = '', name = ''] = arrayItems(part).map(readText);
    const held = fieldsOf(read(`index/${name}.pf_index`)[0]).map((word) => readText(fieldsOf(word)[0] ?? word));
    return { from, to, name, words: held };
  });
});

test('every word stands in the part whose range names it, and in no other', () => {
  const asked = [...words, 'everywhere'].map(stemOf);
  expect(parts.flatMap((part) => part.words).filter((word) => asked.includes(word))).toHaveLength(new Set(asked).size);
  for (const word of asked)
    expect(parts.filter(({ from, to }) => word >= from && word <= to).flatMap((part) => part.words)).toContain(word);
});

test('the parts are many, and a word that would fill one stands alone', () => {
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.find((part) => part.words.includes(stemOf('everywhere')))?.words).toEqual([stemOf('everywhere')]);
});

test('the index holds the parts of its list and no others, and its entry names the list', () => {
  expect(readdirSync(join(folder, 'index')).sort()).toEqual(parts.map(({ name }) => `${name}.pf_index`).sort());
  const entry = readFileSync(join(folder, 'pagefind-entry.json'), 'utf8');
  const meta = readdirSync(folder).filter((file) => file.endsWith('.pf_meta'));
  expect(meta).toHaveLength(1);
  expect(entry).toContain(meta[0]?.split('.')[1]);
});
