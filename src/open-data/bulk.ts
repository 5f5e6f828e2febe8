import { onceFor } from '../archive/once-for.ts';
import type { Row, Table } from './table.ts';

/** Each row as JSON, made once for both forms. */
const asJson = onceFor((rows: readonly Row[]): readonly string[] => rows.map((row) => JSON.stringify(row)));

/** Rows as JSON Lines: one JSON object a line, UTF-8. */
export function toJsonLines(rows: readonly Row[]): string {
  return asJson(rows)
    .map((json) => `${json}\n`)
    .join('');
}

/**
 * Rows as the body of an OpenSearch or Elasticsearch bulk request: an action line, then the document.
 * The id joins the values of the primary key with `#`, so that loading twice replaces.
 */
export function toBulkLoad({ primaryKey }: Table, rows: readonly Row[], index: string): string {
  const json = asJson(rows);
  return rows
    .map((row, at) => {
      const id = primaryKey.map((column) => row[column]).join('#');
      return `${JSON.stringify({ index: { _index: index, _id: id } })}\n${json[at] ?? ''}\n`;
    })
    .join('');
}
