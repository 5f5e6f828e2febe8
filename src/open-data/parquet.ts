import { parquetWriteBuffer } from 'hyparquet-writer';
import { fieldsOf } from './data-package.ts';
import type { FilledTable } from './tables.ts';

/** A table as a Parquet file, for DuckDB, Spark and data frames. */
export function toParquet({ table, rows }: FilledTable): Uint8Array {
  const columnData = fieldsOf(table).map(({ name, type, constraints }) => ({
    name,
    data: rows.map((row) => row[name] ?? null),
    type: type === 'integer' ? ('INT32' as const) : type === 'boolean' ? ('BOOLEAN' as const) : ('STRING' as const),
    nullable: constraints?.required !== true,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
