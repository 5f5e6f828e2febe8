import { DatabaseSync } from 'node:sqlite';
import { fieldsOf } from './data-package.ts';
import type { FilledTable } from './tables.ts';

const columnType = { string: 'TEXT', integer: 'INTEGER', boolean: 'INTEGER', date: 'TEXT' } as const;

/**
 * Writes every table into one SQLite file with a full-text index (FTS5) over the paragraphs, as Datasette expects it.
 * @param file the path of the file, which must not exist
 */
export function writeSqlite(file: string, filled: readonly FilledTable[]): void {
  const database = new DatabaseSync(file);
  try {
    // Without fixed settings the file would differ from build to build.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096; BEGIN');
    for (const { table, rows } of filled) {
      const fields = fieldsOf(table);
      const columns = fields.map(({ name, type, constraints }) =>
        [quoted(name), columnType[type], constraints?.required ? 'NOT NULL' : ''].join(' ').trim(),
      );
      const foreign = table.foreignKeys.map(
        ({ field, table: other }) => `FOREIGN KEY (${quoted(field)}) REFERENCES ${quoted(other)} ("id")`,
      );
      const primary = `PRIMARY KEY (${table.primaryKey.map(quoted).join(', ')})`;
      database.exec(`CREATE TABLE ${quoted(table.name)} (${[...columns, primary, ...foreign].join(', ')})`);
      const insert = database.prepare(`INSERT INTO ${quoted(table.name)} VALUES (${fields.map(() => '?').join(', ')})`);
      for (const row of rows) {
        insert.run(
          ...fields.map(({ name }) => {
            const value = row[name] ?? null;
            return typeof value === 'boolean' ? Number(value) : value;
          }),
        );
      }
    }
    database.exec(`
      CREATE VIRTUAL TABLE "paragraphs_fts" USING FTS5 ("text", content="paragraphs", tokenize="porter unicode61");
      INSERT INTO "paragraphs_fts" ("rowid", "text") SELECT "rowid", "text" FROM "paragraphs";
      COMMIT;
    `);
  } finally {
    database.close();
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
