import { tables } from './tables.ts';

/** A file below `/data/` that readers can download. */
export interface OfferedFile {
  readonly path: string;
  readonly label: string;
  readonly mediaType: string;
}

/** The forms in which every table is offered. */
export const tableForms = [
  { ending: 'csv', label: 'CSV', mediaType: 'text/csv' },
  { ending: 'json', label: 'JSON', mediaType: 'application/json' },
  { ending: 'jsonl', label: 'JSON Lines', mediaType: 'application/jsonl' },
  { ending: 'parquet', label: 'Parquet', mediaType: 'application/vnd.apache.parquet' },
] as const;

/** Every file of the open data, with its description last. */
export const dataFiles: readonly OfferedFile[] = [
  ...tables.flatMap(({ name, title }) =>
    tableForms.map(({ ending, label, mediaType }) => ({
      path: `${name}.${ending}`,
      label: `${title}, ${label}`,
      mediaType,
    })),
  ),
  { path: 'paragraphs.bulk.ndjson', label: 'Paragraphs, bulk load', mediaType: 'application/x-ndjson' },
  { path: 'archive.sqlite', label: 'All tables, SQLite', mediaType: 'application/vnd.sqlite3' },
  {
    path: 'metadata.json',
    label: 'What the columns of the database mean, for Datasette',
    mediaType: 'application/json',
  },
  {
    path: 'tables.ods',
    label: 'Tables without paragraphs, workbook for spreadsheets',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
  },
  { path: 'texts.zip', label: 'All texts, ZIP', mediaType: 'application/zip' },
  { path: 'CITATION.cff', label: 'How to cite the data', mediaType: 'application/yaml' },
  { path: 'datapackage.json', label: 'Description, Frictionless Data Package', mediaType: 'application/json' },
];
