import type { DataSource, Row, Table } from './table.ts';
import { actionsTable } from './tables/actions.ts';
import { coverageTable } from './tables/coverage.ts';
import { gradesTable } from './tables/grades.ts';
import { improvementsTable } from './tables/improvements.ts';
import { inspectionsTable } from './tables/inspections.ts';
import { paragraphsTable } from './tables/paragraphs.ts';
import { themeMarksTable } from './tables/theme-marks.ts';

/** A table with its rows, checked against its schema. */
export interface FilledTable {
  readonly table: Table;
  readonly rows: readonly Row[];
}

/** Every table of the open data, in the order in which they are described. */
export const tables: readonly Table[] = [
  inspectionsTable,
  coverageTable,
  gradesTable,
  improvementsTable,
  actionsTable,
  paragraphsTable,
  themeMarksTable,
];

/**
 * Draws every row of every table and checks it against the table's schema.
 * @throws Error naming table, row and column where a row breaks its own description
 */
export function fillTables(source: DataSource): FilledTable[] {
  return tables.map((table) => {
    const schema = table.schema.strict();
    const rows = Array.from(table.rows(source), (row, index) => {
      const checked = schema.safeParse(row);
      if (checked.success) return row;
      const issue = checked.error.issues[0];
      throw new Error(`${table.name}, row ${index + 1}, ${issue?.path.join('.')}: ${issue?.message}`);
    });
    return { table, rows };
  });
}
