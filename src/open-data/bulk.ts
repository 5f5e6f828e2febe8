import type { FilledTable } from './tables.ts';

/** Rows as JSON Lines: one JSON object a line, UTF-8. */
export function toJsonLines({ rows }: FilledTable): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/**
 * Rows as the body of an OpenSearch or Elasticsearch bulk request: an action line, then the document.
 * The id joins the values of the primary key with `#`, so that loading twice replaces.
 */
export function toBulkLoad({ table, rows }: FilledTable, index: string): string {
  return rows
    .map((row) => {
      const id = table.primaryKey.map((column) => row[column]).join('#');
      return `${JSON.stringify({ index: { _index: index, _id: id } })}\n${JSON.stringify(row)}\n`;
    })
    .join('');
}
