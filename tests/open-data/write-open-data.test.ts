import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/open-data/data-package.ts';
import { tables } from '../../src/open-data/tables.ts';
import { writeOpenData } from '../../src/open-data/write-open-data.ts';
import { address, heldArchive } from './held-archive.ts';

let folder = '';
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const rowsOfCsv = (name: string): Record<string, string>[] => parse(read(`data/${name}.csv`), { columns: true });
const rowsOfJson = (name: string): Record<string, unknown>[] => JSON.parse(read(`data/${name}.json`));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-data-'));
  writeOpenData(folder, { archive: heldArchive(), address });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('tables', () => {
  it('hold a row for every inspection, with or without its text', () => {
    expect(rowsOfCsv('inspections').map(({ id, text_held, words }) => [id, text_held, words])).toEqual([
      ['north/2019-01-17-visit', 'true', '19'],
      ['north/2020-03-02-inspection', 'false', ''],
      ['south/2026-05-01-inspection', 'false', ''],
    ]);
  });

  it('give whole days to sort by where a date is a month', () => {
    expect(rowsOfCsv('inspections')[0]).toMatchObject({
      visited: '2018-12',
      visited_from: '2018-12-01',
      visited_to: '2018-12-31',
    });
  });

  it('say that an overall grade is not reported, instead of leaving it out', () => {
    const south = rowsOfCsv('grades').filter(({ authority }) => authority === 'south');
    expect(south.map(({ area, grade }) => [area, grade])).toEqual([
      ['help', 'good'],
      ['overall', 'not-reported'],
    ]);
  });

  it('give each mark of a theme with the term that made it', () => {
    expect(rowsOfCsv('theme_marks').map(({ paragraph, theme, term, url }) => [paragraph, theme, term, url])).toEqual([
      ['para-7', 'strategy', 'discussion*', 'https://archive.example/inspections/north/2019-01-17-visit/#para-7'],
    ]);
    expect(rowsOfCsv('improvements').map(({ themes }) => themes)).toEqual(['strategy']);
  });

  it('join to inspections by the keys that they declare', () => {
    const ids = new Set(rowsOfJson('inspections').map(({ id }) => id));
    for (const table of tables) {
      for (const { field } of table.foreignKeys) {
        expect(rowsOfJson(table.name).filter((row) => row[field] !== null && !ids.has(row[field]))).toEqual([]);
      }
    }
  });

  it('describe every column', () => {
    const silent = tables.flatMap((table) => fieldsOf(table).filter(({ description }) => description === ''));
    expect(silent).toEqual([]);
  });

  it('say of every column that can be empty what an empty cell means', () => {
    const silent = tables.flatMap((table) =>
      fieldsOf(table)
        .filter(({ constraints, missingValues }) => (constraints?.required === true) === (missingValues !== undefined))
        .map(({ name }) => `${table.name}.${name}`),
    );
    expect(silent).toEqual([]);
  });

  it('carry with each row when inspectors were there, what was graded since and what is held', () => {
    const context = {
      latest_graded: 'north/2020-03-02-inspection',
      latest_graded_visited_to: '2020-03-02',
      coverage:
        'Newest full text here: the visit of December 2018. Known, but not held: 1 later inspection or visit (2020).',
    };
    const visit = { visited_from: '2018-12-01', visited_to: '2018-12-31' };
    for (const name of ['inspections', 'improvements', 'paragraphs', 'theme_marks'])
      expect(rowsOfCsv(name)[0]).toMatchObject({ authority: 'north', ...visit, ...context });
    expect(rowsOfCsv('grades')[0]).toMatchObject({ visited_from: '2020-03-02', ...context });
    expect(rowsOfJson('grades').at(-1)).toMatchObject({ latest_graded: 'south/2026-05-01-inspection' });
  });

  it('say what a count of an authority rests on', () => {
    expect(rowsOfCsv('coverage')).toMatchObject([
      {
        authority: 'north',
        inspections_known: '2',
        texts_held: '1',
        newest_text: 'north/2019-01-17-visit',
        newest_text_visited_to: '2018-12-31',
        known_since_newest_text: '1',
        latest_graded: 'north/2020-03-02-inspection',
      },
      { authority: 'south', texts_held: '0', newest_text: '', texts_missing: '1' },
    ]);
  });
});

describe('CSV', () => {
  it('keeps quotation marks, commas and line breaks, and disarms what a spreadsheet would calculate', () => {
    expect(rowsOfCsv('paragraphs')[0]?.['text']).toBe(
      "'=SUM(A1) is how this one begins, with “quotation marks”, a comma\nand a second line.",
    );
  });

  it('ends every line as RFC 4180 asks', () => {
    expect(read('data/grades.csv').split('\r\n').at(-1)).toBe('');
    expect(read('data/grades.csv').replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('the other forms', () => {
  it('hold the same rows as the JSON', async () => {
    for (const { name } of tables) {
      const rows = rowsOfJson(name);
      const lines = read(`data/${name}.jsonl`).split('\n').slice(0, -1);
      expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
      const parquet = readFileSync(join(folder, `data/${name}.parquet`));
      const file = parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.byteLength);
      expect(await parquetReadObjects({ file })).toEqual(rows);
    }
  });

  it('find a paragraph in the database by a word of it in another form', () => {
    const database = new DatabaseSync(join(folder, 'data/archive.sqlite'), { readOnly: true });
    const found = database
      .prepare(
        `SELECT paragraph, authority_name FROM paragraphs WHERE rowid IN
         (SELECT rowid FROM paragraphs_fts WHERE paragraphs_fts MATCH 'discussion')`,
      )
      .all();
    const broken = database.prepare('PRAGMA foreign_key_check').all();
    database.close();
    expect(found).toEqual([{ paragraph: 'para-7', authority_name: 'north' }]);
    expect(broken).toEqual([]);
  });

  it('are found by Datasette: the index by its own rule, tables and columns with what they mean', () => {
    const database = new DatabaseSync(join(folder, 'data/archive.sqlite'), { readOnly: true });
    // As Datasette's `detect_fts` asks.
    const index = database
      .prepare(
        `SELECT name FROM sqlite_master WHERE rootpage = 0 AND sql LIKE '%VIRTUAL TABLE%USING FTS%content="paragraphs"%'`,
      )
      .all();
    const columnsOf = (table: string) =>
      database
        .prepare(`PRAGMA table_info("${table}")`)
        .all()
        .map(({ name }) => name);
    const { databases } = JSON.parse(read('data/metadata.json')) as {
      databases: { archive: { tables: Record<string, { columns: Record<string, string> }> } };
    };
    const described = Object.entries(databases.archive.tables);
    expect(index).toEqual([{ name: 'paragraphs_fts' }]);
    expect(described.map(([name]) => name)).toEqual(tables.map(({ name }) => name));
    for (const [name, { columns }] of described) expect(Object.keys(columns)).toEqual(columnsOf(name));
    database.close();
  });

  it('alternate action and document in the bulk load, under ids that replace when loaded twice', () => {
    const body = read('data/paragraphs.bulk.ndjson');
    // The bulk interface wants a line break after the last line too.
    expect(body.endsWith('}\n')).toBe(true);
    const lines = body.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(JSON.parse(lines[2] ?? '')).toEqual({
      index: { _index: 'inspection-paragraphs', _id: 'north/2019-01-17-visit#para-7' },
    });
  });

  it('put each held text into the ZIP with its facts and printed numbers', () => {
    const files = unzipSync(readFileSync(join(folder, 'data/texts.zip')));
    expect(Object.keys(files)).toEqual(['north_2019-01-17-visit.txt']);
    const text = strFromU8(files['north_2019-01-17-visit.txt'] ?? new Uint8Array());
    expect(text).toContain('https://archive.example/inspections/north/2019-01-17-visit/');
    expect(text).toContain(
      'Latest graded inspection: https://archive.example/inspections/north/2020-03-02-inspection/\nNewest full text here',
    );
    expect(text).toContain('\n\n7. Strategy discussions are timely.\n');
  });

  it('keep as they stand the files beside a page that stay the same, and no others', () => {
    const [standing, again] = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'open-data-'))) as [string, string];
    cpSync(folder, standing, { recursive: true });
    const file = (site: string, ending: string) => join(site, `inspections/north/2019-01-17-visit.${ending}`);
    writeFileSync(file(standing, 'ris'), 'spoilt');
    writeOpenData(again, { archive: heldArchive(), address }, { citationsFile: null, standing });
    expect(statSync(file(again, 'json')).ino).toBe(statSync(file(standing, 'json')).ino);
    expect(readFileSync(file(again, 'ris'), 'utf8')).toBe(readFileSync(file(folder, 'ris'), 'utf8'));
    for (const site of [standing, again]) rmSync(site, { recursive: true });
  });

  it('are the same, byte for byte, when written again', () => {
    const again = mkdtempSync(join(tmpdir(), 'open-data-'));
    writeOpenData(again, { archive: heldArchive(), address });
    const files = ['archive.sqlite', 'texts.zip', 'paragraphs.parquet', 'datapackage.json'];
    const same = files.map((file) =>
      readFileSync(join(folder, 'data', file)).equals(readFileSync(join(again, 'data', file))),
    );
    rmSync(again, { recursive: true });
    expect(same).toEqual(files.map(() => true));
  });
});

describe('beside each page', () => {
  it('the twin carries facts, codes and paragraphs with their permalinks', () => {
    const twin = JSON.parse(read('inspections/north/2019-01-17-visit.json'));
    expect(twin).toMatchObject({
      id: 'north/2019-01-17-visit',
      inspected: { from: '2018-12', to: '2018-12' },
      document: { improvements: [{ text: 'The recording of discussions.' }] },
      context: { latestGraded: 'north/2020-03-02-inspection', coverage: expect.stringContaining('Newest full text') },
    });
    expect(twin.document.paragraphs[1].url).toBe('https://archive.example/inspections/north/2019-01-17-visit/#para-7');
  });

  it('reference managers find one line a tag, with the address whole', () => {
    const lines = read('inspections/north/2020-03-02-inspection.ris').trim().split('\r\n');
    expect(lines[0]).toBe('TY  - RPRT');
    expect(lines).toContain('UR  - https://archive.example/inspections/north/2020-03-02-inspection/');
    expect(lines).toContain('DA  - 2020/03/02');
    expect(lines.at(-1)?.trimEnd()).toBe('ER  -');
  });

  it('a citation is dated by the publication', () => {
    const [item] = JSON.parse(read('inspections/south/2026-05-01-inspection.csl.json'));
    expect(item.issued).toEqual({ 'date-parts': [[2026, 5, 1]] });
  });
});
