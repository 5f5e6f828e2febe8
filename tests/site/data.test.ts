import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse as parseCsv } from 'csv-parse/sync';
import { toText } from 'hast-util-to-text';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { verifySite } from '../../scripts/site/checksums.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { entriesById, entryPath } from '../../src/archive/entry-path.ts';
import { dataVersion } from '../../src/archive/releases.ts';
import { dataPackage2 } from '../open-data/data-package-2.ts';
import { readPackage } from '../open-data/read-package.ts';
import { elementsOf, filesOf, parsePage } from './built-pages.ts';

const site = inject('rootSite');
const host = 'https://archive.test';
const archive = await loadArchive();
const read = (file: string): Buffer => readFileSync(join(site.folder, file));

interface Descriptor {
  readonly version: string;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
  }[];
}

describe('a journalist', () => {
  const descriptor = JSON.parse(read('data/datapackage.json').toString()) as Descriptor;

  test('downloads what the data package describes, byte for byte', () => {
    const found = descriptor.resources.map(({ path }) => {
      const bytes = read(`data/${path}`);
      return { path, bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
    });
    expect(found).toEqual(descriptor.resources.map(({ path, bytes, hash }) => ({ path, bytes, hash })));
    expect(descriptor.version).toBe(dataVersion(archive));
  });

  test('reads every table as the data package describes it', async () => {
    expect(dataPackage2.safeParse(descriptor).error?.issues ?? []).toEqual([]);
    expect(await readPackage(join(site.folder, 'data'))).toMatchObject({
      inspections: archive.inspections.length + archive.plans.length,
      coverage: archive.authorities.length,
    });
  });

  test('asks the database, reads the answer with its coverage, and follows it to the very paragraph', () => {
    const database = new DatabaseSync(join(site.folder, 'data/archive.sqlite'), { readOnly: true });
    const rows = database
      .prepare(
        `SELECT paragraphs.url, paragraphs.text, paragraphs.known_how, paragraphs.text_held, coverage.texts_held,
                coverage.inspections_known, coverage.note
         FROM paragraphs JOIN coverage USING (authority)
         WHERE paragraphs.rowid IN (SELECT rowid FROM paragraphs_fts WHERE paragraphs_fts MATCH '"social workers"')
           AND voice = 'inspectors' AND form = 'paragraph' ORDER BY paragraphs.url LIMIT 20`,
      )
      .all() as {
      url: string;
      text: string;
      texts_held: number;
      inspections_known: number;
      note: string;
      text_held: number;
    }[];
    database.close();
    expect(rows.length).toBeGreaterThan(5);
    for (const { url, text, texts_held, inspections_known, note, text_held } of rows) {
      const { pathname, hash, origin } = new URL(url);
      expect(origin).toBe(host);
      const paragraph = elementsOf(parsePage(site, pathname)).find(
        ({ properties }) => properties['id'] === hash.slice(1),
      );
      const firstWords = text.split(' ').slice(0, 5).join(' ');
      expect(paragraph && toText(paragraph).replaceAll(/\s+/g, ' ')).toContain(firstWords);
      expect(text_held).toBe(1);
      expect(texts_held).toBeLessThanOrEqual(inspections_known);
      expect(note).toContain('Newest full text here');
    }
  });

  test('joins an exported comparison to the tables, and sees how each grade is known', () => {
    const rowsOf = (file: string): Record<string, string>[] => parseCsv(read(file), { columns: true });
    const known = new Map(rowsOf('data/inspections.csv').map((row) => [row['id'], row]));
    const compared = rowsOf('compare/comparison.csv').filter(({ inspection }) => inspection !== '');
    expect(compared.length).toBeGreaterThan(10);
    for (const { inspection, known_how, licence, coverage, as_at } of compared) {
      expect(known.get(inspection)).toMatchObject({ known_how, licence });
      expect(coverage).not.toBe('');
      expect(as_at).toBe(archive.settings.checked);
    }
    const here = compared
      .flatMap(({ url = '', url_before }) => [url, ...(url_before ? [url_before] : [])])
      .map((address) => new URL(address))
      .filter(({ origin }) => origin === host);
    expect(here.length).toBeGreaterThan(0);
    for (const { pathname, hash } of here) {
      const ids = elementsOf(parsePage(site, pathname)).map(({ properties }) => properties['id']);
      if (hash !== '') expect(ids).toContain(hash.slice(1));
    }
  });

  test('cites the data by their version', () => {
    const version = dataVersion(archive);
    expect(parse(read('data/CITATION.cff').toString())).toMatchObject({
      'cff-version': '1.2.0',
      type: 'dataset',
      version,
      'date-released': version,
      url: `${host}/data/`,
    });
    const ids = elementsOf(parsePage(site, '/data/releases/')).map(({ properties }) => properties['id']);
    for (const { on } of archive.history) expect(ids).toContain(`version-${on}`);
  });
});

describe('a feed', () => {
  const entries = entriesById(archive);
  const idsOf = (file: string) =>
    [
      ...read(file)
        .toString()
        .matchAll(/<entry>.*?<id>([^<]+)<\/id>.*?<\/entry>/gs),
    ].map(([, id]) => id);

  test('names each document by its permalink, once', () => {
    const permalinks = new Set(entries.map((entry) => host + entryPath(entry)));
    const ids = idsOf('feed.xml');
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !permalinks.has(id ?? ''))).toEqual([]);
  });

  test.each(archive.authorities.map(({ slug }) => slug))('of %s holds that authority’s documents only', (slug) => {
    const ids = idsOf(`authorities/${slug}/feed.xml`);
    expect(ids).toHaveLength(Math.min(50, entries.filter(({ authority }) => authority === slug).length));
    expect(ids.every((id) => id?.includes(`/${slug}/`))).toBe(true);
  });

  test('is dated by what the archive last did to its newest document', () => {
    const updated = /<updated>(\d{4}-\d\d-\d\d)/.exec(read('feed.xml').toString())?.[1];
    expect(updated).toBe(
      archive.history
        .filter(({ entry }) => entry !== undefined)
        .map(({ on }) => on)
        .sort()
        .at(-1),
    );
  });
});

test('every inspection has a twin that says what its record says', () => {
  const files = new Set(filesOf(site));
  for (const entry of archive.inspections) {
    const file = `inspections/${entry.id}.json`;
    expect(files).toContain(file);
    expect(JSON.parse(read(file).toString())).toMatchObject({ id: entry.id, title: entry.title, text: entry.text });
  }
});

test('the site carries a list of checksums, and every file is as it was built', async () => {
  const { problems, proved } = verifySite(site.folder);
  expect(problems).toEqual([]);
  expect(proved).toBe(filesOf(site).length - 1);
});
