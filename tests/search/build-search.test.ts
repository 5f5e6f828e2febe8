import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { afterAll, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import type { Paragraph } from '../../src/archive/document.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { buildSearch, searchableEntries } from '../../src/search/build-search.ts';
import { formsFile } from '../../src/search/alias-parts.ts';
import type { Catalogue } from '../../src/search/catalogue.ts';
import { search } from '../../src/search/integration.ts';
import { intoShards } from '../../src/search/survey-shard.ts';
import { readVocabulary } from '../../src/search/vocabulary.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the integration's last step, as Astro does after it has written the pages. */
function finishBuild(dir: string): Promise<void> {
  const build = async (target: string) => buildSearch(await loadArchive(), target);
  const done = search(build).hooks['astro:build:done'];
  if (done === undefined) throw new Error('The integration has no last step');
  const logger = { info: () => undefined } as unknown as AstroIntegrationLogger;
  return Promise.resolve(done({ dir: pathToFileURL(`${dir}/`), pages: [], assets: new Map(), logger }));
}

function filesBelow(path: string): Map<string, string> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return new Map(
    names.map(({ parentPath, name }) => [
      join(parentPath, name).slice(path.length),
      readFileSync(join(parentPath, name)).toString('base64'),
    ]),
  );
}

test('the same archive gives the same files', async () => {
  const archive = await loadArchive();
  await buildSearch(archive, join(folder, 'one'));
  await buildSearch(archive, join(folder, 'two'));
  expect(filesBelow(join(folder, 'one'))).toEqual(filesBelow(join(folder, 'two')));
});

test('an index from the cache is the same, whole and in part', async () => {
  const archive = await loadArchive();
  const cache = join(folder, 'cache');
  await buildSearch(archive, join(folder, 'fresh'), { cache, standing: null });
  await buildSearch(archive, join(folder, 'cached'), { cache, standing: null });
  expect(filesBelow(join(folder, 'cached'))).toEqual(filesBelow(join(folder, 'fresh')));
  for (const name of readdirSync(cache)) truncateSync(join(cache, name), 100);
  await buildSearch(archive, join(folder, 'damaged'), { cache, standing: null });
  expect(filesBelow(join(folder, 'damaged'))).toEqual(filesBelow(join(folder, 'fresh')));
});

test('what was kept of a text is not used for another one', async () => {
  const archive = await loadArchive();
  const cache = join(folder, 'edited-cache');
  await buildSearch(archive, join(folder, 'before'), { cache, standing: null });
  const edited = searchableEntries(archive).find(({ text }) => text === 'full')?.id;
  const textOf: Archive['textOf'] = (id) => {
    const text = archive.textOf(id);
    if (text === null || id !== edited) return text;
    const added = { ...text.paragraphs[0], id: 'p9999', form: 'paragraph', text: 'A quokka was seen.' } as Paragraph;
    return { ...text, paragraphs: [...text.paragraphs, added] };
  };
  const stampOf: Archive['stampOf'] = (id) =>
    id === edited ? { digest: 'another', length: 1 } : { digest: id, length: 1 };
  const changed = { ...archive, textOf, stampOf };
  await buildSearch(changed, join(folder, 'edited'), { cache, standing: null });
  await buildSearch(changed, join(folder, 'edited-fresh'));
  expect(filesBelow(join(folder, 'edited'))).toEqual(filesBelow(join(folder, 'edited-fresh')));
  const words = readVocabulary(readFileSync(join(folder, 'edited', 'vocabulary.txt'), 'utf8'));
  expect(words.has('quokka')).toBe(true);
});

test('shards end between two authorities', async () => {
  const archive = await loadArchive();
  const entries = searchableEntries(archive);
  const stampOf = () => ({ digest: '', length: 20_000_000 });
  const shards = intoShards({ ...archive, stampOf }, entries);
  expect(shards.flat()).toEqual(entries);
  expect(shards.map((shard) => new Set(shard.map(({ authority }) => authority)).size)).toEqual(shards.map(() => 1));
  expect(shards.length).toBeGreaterThan(1);
});

test('the build writes the index, the catalogue and the vocabulary, and nothing that nobody loads', async () => {
  await finishBuild(join(folder, 'site'));
  const names = readdirSync(join(folder, 'site', 'pagefind'));
  expect(names.map((name) => name.replace(/\.en_\w+|-[0-9a-f]{10}$/, '')).sort()).toEqual(
    [
      'aliases',
      'catalogue.json',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind.js',
      'pagefind.pf_meta',
      'vocabulary.txt',
      'wasm.en.pagefind',
    ].sort(),
  );
});

test('councils are asked for by the first part of their names, where only one has it', async () => {
  const archive = await loadArchive();
  const names = [
    'Richmond upon Thames',
    'Kingston upon Thames',
    'Kingston upon Hull',
    'Redcar and Cleveland',
    'Stockton-on-Tees',
  ];
  const authorities = archive.authorities.map((one, at) => ({ ...one, name: names[at] ?? one.name }));
  await buildSearch({ ...archive, authorities }, join(folder, 'names'));
  const { authorities: known } = JSON.parse(readFileSync(join(folder, 'names', 'catalogue.json'), 'utf8')) as Catalogue;
  const asked = (name: string) => known.filter((one) => one.names.includes(name)).map(({ label }) => label);
  expect(['richmond', 'kingston', 'kingston upon hull', 'cleveland', 'stockton'].map(asked)).toEqual([
    ['Richmond upon Thames'],
    [],
    ['Kingston upon Hull'],
    ['Redcar and Cleveland'],
    ['Stockton-on-Tees'],
  ]);
});

test('a searcher’s word for something that the archive holds is offered for a misspelt one, whether or not a text has it', () => {
  const words = readVocabulary(readFileSync(join(folder, 'one', 'vocabulary.txt'), 'utf8'));
  expect(words.has('runaways')).toBe(true);
});

test('the browser gets each member of a group once, and of what the archive does not hold no word with a hyphen', async () => {
  const archive = await loadArchive();
  const aliases = [
    { same: ['foster carer', 'foster carers', 'foster parents'] },
    { same: ['unicorn', 'uni-corn', 'horned horse', 'horned-horse'], finds: ['narwhal'] },
  ];
  await buildSearch({ ...archive, aliases }, join(folder, 'slim'));
  const { aliases: part } = JSON.parse(readFileSync(join(folder, 'slim', 'catalogue.json'), 'utf8')) as Catalogue;
  const held = (file: string) => JSON.parse(readFileSync(join(folder, 'slim', part, file), 'utf8')) as unknown[];
  expect(held('groups-0.json').slice(0, 2)).toEqual([
    { same: ['foster carers', 'foster parents'] },
    { same: ['unicorn', 'horned horse'] },
  ]);
  expect(held(formsFile('horn'))).toContainEqual(['horn hors', 1]);
  const words = readVocabulary(readFileSync(join(folder, 'slim', 'vocabulary.txt'), 'utf8'));
  expect([words.has('foster'), words.has('horned')]).toEqual([true, false]);
});

test('an entry that is kept out of search is not indexed', async () => {
  const archive = await loadArchive();
  const [hidden, ...others] = archive.inspections;
  if (hidden === undefined) throw new Error('The archive is empty');
  const inspections = [{ ...hidden, unsearchable: 'On request' }, ...others];
  const ids = searchableEntries({ ...archive, inspections }).map(({ id }) => id);
  expect(ids).not.toContain(hidden.id);
  expect(ids).toHaveLength(archive.inspections.length + archive.plans.length - 1);
});

test('a build whose index cannot be written fails', async () => {
  writeFileSync(join(folder, 'file'), 'in the way');
  await expect(finishBuild(join(folder, 'file'))).rejects.toThrow();
  expect(existsSync(join(folder, 'file', 'pagefind'))).toBe(false);
});
