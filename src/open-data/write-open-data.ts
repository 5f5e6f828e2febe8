import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Inspection, Plan } from '../archive/archive.ts';
import { entriesById } from '../archive/entry-path.ts';
import { dataVersion } from '../archive/releases.ts';
import { toBulkLoad, toJsonLines } from './bulk.ts';
import { cslItem } from './citation.ts';
import { toCsv } from './csv.ts';
import { type DataFile, dataPackage } from './data-package.ts';
import { datasetCitation } from './dataset-citation.ts';
import { openCitations, type KeptCitations } from './kept-citations.ts';
import { toParquet } from './parquet.ts';
import { writeSqlite } from './sqlite.ts';
import type { DataSource } from './table.ts';
import { fillTables } from './tables.ts';
import { textZip } from './text-zip.ts';
import { toWorkbook } from './workbook.ts';
import { besidePath, twinOf } from './twin.ts';

/**
 * Writes the open data of the archive: the tables in every form below `data/`, and the JSON twin and
 * the citations beside each entry's page.
 * @param folder the folder of the built site
 * @param citationsFile a file that keeps citations from build to build; none where null
 * @throws Error when a row breaks its table's description, or a file can't be written
 */
export function writeOpenData(folder: string, source: DataSource, citationsFile: string | null = null): void {
  const filled = fillTables(source);
  const files = new Map<string, DataFile>();
  const write = (path: string, data: string | Uint8Array): void => {
    const file = join(folder, 'data', path);
    mkdirSync(dirname(file), { recursive: true });
    const bytes = Buffer.from(data);
    writeFileSync(file, bytes);
    files.set(path, described(path, bytes));
  };
  for (const table of filled) {
    const { name } = table.table;
    write(`${name}.csv`, toCsv(table));
    write(`${name}.json`, `${JSON.stringify(table.rows, null, 1)}\n`);
    write(`${name}.jsonl`, toJsonLines(table));
    write(`${name}.parquet`, toParquet(table));
    if (name === 'paragraphs') write(`${name}.bulk.ndjson`, toBulkLoad(table, 'inspection-paragraphs'));
  }
  write('tables.ods', toWorkbook(filled));
  write('texts.zip', textZip(source));
  write('CITATION.cff', datasetCitation(source));
  const database = join(folder, 'data', 'archive.sqlite');
  writeSqlite(database, filled);
  files.set('archive.sqlite', described('archive.sqlite', readFileSync(database)));
  const descriptor = dataPackage(
    source.archive,
    filled.map(({ table }) => table),
    { homepage: source.address('/'), version: dataVersion(source.archive), files },
  );
  write('datapackage.json', `${JSON.stringify(descriptor, null, 2)}\n`);
  const citations = openCitations(citationsFile);
  for (const entry of entriesById(source.archive)) writeBeside(folder, entry, { source, citations });
  citations.save();
}

/** Writes the files that lie beside an entry's page: its JSON twin and its citation for reference managers. */
function writeBeside(
  folder: string,
  entry: Inspection | Plan,
  { source, citations }: { readonly source: DataSource; readonly citations: KeptCitations },
): void {
  const csl = cslItem(entry, source);
  const { bibtex, ris, plain } = citations.format(csl);
  const files = {
    json: JSON.stringify(twinOf(entry, source), null, 1),
    bib: bibtex,
    ris: ris,
    'csl.json': JSON.stringify([csl], null, 1),
    txt: plain,
  };
  for (const [ending, text] of Object.entries(files)) {
    const file = join(folder, ...besidePath(entry, ending).split('/'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n`);
  }
}

function described(path: string, data: Buffer): DataFile {
  return { path, bytes: data.length, sha256: createHash('sha256').update(data).digest('hex') };
}
