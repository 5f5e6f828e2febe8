import { DatabaseSync } from 'node:sqlite';
import { fieldsOf } from './data-package.ts';
import type { RowSink } from './row-sink.ts';
import type { Table } from './table.ts';

const columnType = { string: 'TEXT', integer: 'INTEGER', boolean: 'INTEGER', date: 'TEXT' } as const;

/** An SQLite file that is being filled. */
export interface GrowingDatabase {
  /** Makes a table, which takes its rows as they come: rows to which they refer, of whatever table, first. */
  readonly tableOf: (table: Table) => RowSink;
  /** Indexes the paragraphs and ends the file. */
  readonly end: () => void;
}

/**
 * Opens one SQLite file for every table, with a full-text index (FTS5) over the paragraphs, as Datasette expects it.
 * @param file the path of the file, which must not exist
 */
export function openDatabase(file: string): GrowingDatabase {
  const database = new DatabaseSync(file);
  // Without fixed settings the file would differ from build to build.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096; BEGIN');
  return {
    tableOf: (table) => makeTable(database, table),
    end: () => {
      try {
        database.exec(`
          CREATE VIRTUAL TABLE "paragraphs_fts" USING FTS5 ("text", content="paragraphs", tokenize="porter unicode61");
          INSERT INTO "paragraphs_fts" ("rowid", "text") SELECT "rowid", "text" FROM "paragraphs";
          COMMIT;
        `);
      } finally {
        database.close();
      }
    },
  };
}

function makeTable(database: DatabaseSync, table: Table): RowSink {
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
  return {
    add: (rows) => {
      for (const row of rows) {
        insert.run(
          ...fields.map(({ name }) => {
            const value = row[name] ?? null;
            return typeof value === 'boolean' ? Number(value) : value;
          }),
        );
      }
    },
    end: () => undefined,
  };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
