import { toBulkLoad, toJsonLines } from './bulk.ts';
import { toCsv } from './csv.ts';
import type { DataFile } from './data-package.ts';
import { openFile } from './growing-file.ts';
import { parquetSink } from './parquet.ts';
import type { RowSink } from './row-sink.ts';
import type { Table } from './table.ts';

function csvSink(table: Table, file: string, written: (file: Omit<DataFile, 'path'>) => void): RowSink {
  const csv = openFile(file);
  csv.add(toCsv(table, [], true));
  return {
    add: (rows) => {
      csv.add(toCsv(table, rows, false));
    },
    end: () => {
      written(csv.end());
    },
  };
}

function jsonSink(file: string): RowSink {
  const json = openFile(file);
  let isEmpty = true;
  return {
    add: (rows) => {
      if (rows.length === 0) return;
      // The rows of an array as JSON, without what opens and ends it.
      json.add((isEmpty ? '[\n' : ',\n') + JSON.stringify(rows, null, 1).slice(2, -2));
      isEmpty = false;
    },
    end: () => {
      json.add(isEmpty ? '[]\n' : '\n]\n');
      json.end();
    },
  };
}

function textSink(file: string, toText: (rows: Parameters<RowSink['add']>[0]) => string): RowSink {
  const text = openFile(file);
  return {
    add: (rows) => {
      text.add(toText(rows));
    },
    end: () => {
      text.end();
    },
  };
}

/**
 * The files of a table, as its rows come: CSV, JSON, JSON Lines, Parquet, and of paragraphs a bulk load too.
 * @param base their path without an ending
 * @param written is told of the CSV file, when it is whole
 */
export function tableFiles(table: Table, base: string, written: (csv: Omit<DataFile, 'path'>) => void): RowSink[] {
  const files = [
    csvSink(table, `${base}.csv`, written),
    jsonSink(`${base}.json`),
    textSink(`${base}.jsonl`, toJsonLines),
    parquetSink(table, `${base}.parquet`),
  ];
  if (table.name !== 'paragraphs') return files;
  return [...files, textSink(`${base}.bulk.ndjson`, (rows) => toBulkLoad(table, rows, 'inspection-paragraphs'))];
}
