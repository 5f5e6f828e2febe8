import { strToU8, zipSync } from 'fflate';
import type { RowSink } from './row-sink.ts';
import type { Row, Table } from './table.ts';

/** ZIP stores local times from 1980 on; one fixed instant keeps two builds of the same content the same. */
const fixedTime = new Date(1980, 0, 1);

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';
const namespaces = ['office', 'table', 'text']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${mediaType}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
`;

/** Tables with a row a paragraph: a large archive has more of them than a spreadsheet takes. */
const leftOut = new Set(['paragraphs', 'theme_marks']);

/** A workbook that is being filled. */
export interface GrowingWorkbook {
  /** Adds a sheet, which takes its rows as they come; null for a table that is left out. */
  readonly sheetOf: (table: Table) => RowSink | null;
  /** The file's bytes, once every row is there. */
  readonly bytes: () => Uint8Array;
}

/**
 * Opens one workbook for spreadsheets (OpenDocument 1.2) with a sheet for each table: what is text stays text, so that a month
 * is not turned into a day, nor an accent into two letters, as happens to CSV files that are opened without import.
 * Paragraphs and marks of themes are left out.
 */
export function openWorkbook(): GrowingWorkbook {
  const sheets: string[][] = [];
  return {
    sheetOf: (table) => {
      if (leftOut.has(table.name)) return null;
      const columns = Object.keys(table.schema.shape);
      const rowOf = (row: Row) =>
        `<table:table-row>${columns.map((column) => cell(row[column])).join('')}</table:table-row>`;
      const header = `<table:table-row>${columns.map(cell).join('')}</table:table-row>`;
      const sheet = [
        `<table:table table:name="${escaped(table.title)}">` +
          `<table:table-header-rows>${header}</table:table-header-rows>`,
      ];
      sheets.push(sheet);
      return {
        add: (rows) => {
          sheet.push(rows.map(rowOf).join(''));
        },
        end: () => {
          sheet.push('</table:table>');
        },
      };
    },
    bytes: () => zipped(sheets.flat().join('')),
  };
}

function zipped(tables: string): Uint8Array {
  const content =
    `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} office:version="1.2">` +
    `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync(
    {
      // The standard wants the media type first, and not compressed (OpenDocument 1.2, part 3, section 3.3).
      mimetype: [strToU8(mediaType), { level: 0 }],
      'META-INF/manifest.xml': strToU8(manifest),
      'content.xml': strToU8(content),
    },
    { mtime: fixedTime, level: 6 },
  );
}

function cell(value: unknown): string {
  if (typeof value === 'number') {
    return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  }
  if (typeof value === 'boolean') {
    return `<table:table-cell office:value-type="boolean" office:boolean-value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  }
  if (typeof value !== 'string') return '<table:table-cell/>';
  return `<table:table-cell office:value-type="string"><text:p>${text(value)}</text:p></table:table-cell>`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** White space that XML would fold has elements of its own (OpenDocument 1.2, part 1, section 6.1.2). */
function text(value: string): string {
  if (!/[&<>"\t\n]| {2}/.test(value)) return value;
  return escaped(value)
    .replaceAll(/ {2,}/g, (run) => ` <text:s text:c="${run.length - 1}"/>`)
    .replaceAll('\t', '<text:tab/>')
    .replaceAll('\n', '<text:line-break/>');
}
