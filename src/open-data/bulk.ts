import type { Row, Table } from './table.ts';

/** Rows as JSON Lines: one JSON object a line, UTF-8. */
export function toJsonLines(rows: readonly Row[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/**
 * Rows as the body of an OpenSearch or Elasticsearch bulk request: an action line, then the document.
 * The id joins the values of the primary key with `#`, so that loading twice replaces.
 */
export function toBulkLoad({ primaryKey }: Table, rows: readonly Row[], index: string): string {
  return rows
    .map((row) => {
      const id = primaryKey.map((column) => row[column]).join('#');
      return `${JSON.stringify({ index: { _index: index, _id: id } })}\n${JSON.stringify(row)}\n`;
    })
    .join('');
}
