import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Inspection, Plan } from '../archive/archive.ts';
import { entriesOfAuthority } from '../archive/entry-path.ts';
import { dataVersion } from '../archive/releases.ts';
import { linkSame } from '../files/link-same.ts';
import { cslItem } from './citation.ts';
import { type DataFile, dataPackage } from './data-package.ts';
import { datasetteMetadata } from './datasette-metadata.ts';
import { datasetCitation } from './dataset-citation.ts';
import { openCitations, type KeptCitations } from './kept-citations.ts';
import { openDatabase } from './sqlite.ts';
import { tableFiles } from './table-files.ts';
import type { DataSource } from './table.ts';
import { rowsOf, tables } from './tables.ts';
import { openTextZip } from './text-zip.ts';
import { openWorkbook } from './workbook.ts';
import { besidePath, twinOf } from './twin.ts';

/** What was made earlier, so that it need not be made again. */
export interface EarlierData {
  /** A file that keeps citations from build to build; none where null. */
  readonly citationsFile: string | null;
  /** The folder of a site that was built earlier; none where null. */
  readonly standing: string | null;
}

/**
 * Writes the open data of the archive: the tables in every form below `data/`, and the JSON twin and
 * the citations beside each entry's page. One authority after the other goes through all of them, so that each text is read
 * once and none need stay in memory.
 * @param folder the folder of the built site
 * @throws Error when a row breaks its table's description, or a file can't be written
 */
export function writeOpenData(
  folder: string,
  source: DataSource,
  { citationsFile, standing }: EarlierData = { citationsFile: null, standing: null },
): void {
  const { archive } = source;
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const csvFiles = new Map<string, DataFile>();
  const database = openDatabase(join(data, 'archive.sqlite'));
  const workbook = openWorkbook();
  const forms = tables.map((table) => {
    const path = `${table.name}.csv`;
    const files = tableFiles(table, join(data, table.name), (csv) => csvFiles.set(path, { path, ...csv }));
    return {
      table,
      sinks: [...files, database.tableOf(table), workbook.sheetOf(table)].filter((sink) => sink !== null),
    };
  });
  const texts = openTextZip(join(data, 'texts.zip'), source);
  const citations = openCitations(citationsFile);
  for (const authority of authoritiesInOrder(source)) {
    for (const { table, sinks } of forms) {
      const rows = rowsOf(table, source, authority);
      for (const sink of sinks) sink.add(rows);
    }
    for (const entry of entriesOfAuthority(archive, authority)) {
      texts.add(entry);
      writeBeside({ folder, standing }, entry, { source, citations });
    }
  }
  for (const sink of forms.flatMap(({ sinks }) => sinks)) sink.end();
  texts.end();
  database.end();
  citations.save();
  writeFileSync(join(data, 'tables.ods'), workbook.bytes());
  writeFileSync(join(data, 'CITATION.cff'), datasetCitation(source));
  const homepage = source.address('/');
  const metadata = datasetteMetadata(archive, tables, homepage);
  writeFileSync(join(data, 'metadata.json'), `${JSON.stringify(metadata, null, 2)}\n`);
  const descriptor = dataPackage(archive, tables, { homepage, version: dataVersion(archive), files: csvFiles });
  writeFileSync(join(data, 'datapackage.json'), `${JSON.stringify(descriptor, null, 2)}\n`);
}

/** The slugs of all authorities, in the order of their entries' ids. */
function authoritiesInOrder({ archive }: DataSource): readonly string[] {
  const slugs = archive.authorities.map(({ slug }) => slug);
  return slugs.sort((one, other) => (`${one}/` < `${other}/` ? -1 : 1));
}

/** Writes the files that lie beside an entry's page: its JSON twin and its citation for reference managers. */
function writeBeside(
  { folder, standing }: { readonly folder: string; readonly standing: string | null },
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
    const path = join(...besidePath(entry, ending).split('/'));
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    const content = `${text}\n`;
    if (!linkSame(file, content, standing === null ? null : join(standing, path))) writeFileSync(file, content);
  }
}
