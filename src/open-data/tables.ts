import type { DataSource, Row, Table } from './table.ts';
import { actionsTable } from './tables/actions.ts';
import { coverageTable } from './tables/coverage.ts';
import { gradesTable } from './tables/grades.ts';
import { improvementsTable } from './tables/improvements.ts';
import { inspectionsTable } from './tables/inspections.ts';
import { paragraphsTable } from './tables/paragraphs.ts';
import { themeMarksTable } from './tables/theme-marks.ts';

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
 * Draws a table's rows of one authority and checks each against the table's schema.
 * @param authority its slug
 * @throws Error naming table, authority, row and column where a row breaks its own description
 */
export function rowsOf(table: Table, source: DataSource, authority: string): readonly Row[] {
  const schema = table.schema.strict();
  return Array.from(table.rows(source, authority), (row, index) => {
    const checked = schema.safeParse(row);
    if (checked.success) return row;
    const issue = checked.error.issues[0];
    throw new Error(`${table.name}, ${authority}, row ${index + 1}, ${issue?.path.join('.')}: ${issue?.message}`);
  });
}
