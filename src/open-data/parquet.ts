import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { fieldsOf } from './data-package.ts';
import type { RowSink } from './row-sink.ts';
import type { Row, Table } from './table.ts';

/** Rows that are compressed together: a reader fetches no fewer. */
const rowsInGroup = 20_000;

/** Writes a table as a Parquet file, for DuckDB, Spark and data frames. @param file its path */
export function parquetSink(table: Table, file: string): RowSink {
  const columns = fieldsOf(table).map(({ name, type, constraints }) => ({
    name,
    type: type === 'integer' ? ('INT32' as const) : type === 'boolean' ? ('BOOLEAN' as const) : ('STRING' as const),
    nullable: constraints?.required !== true,
  }));
  const schema = schemaFromColumnData({ columnData: columns.map((column) => ({ ...column, data: [] })) });
  const parquet = new ParquetWriter({ writer: fileWriter(file), schema });
  let waiting: Row[] = [];
  const write = (rows: readonly Row[]): void => {
    if (rows.length === 0) return;
    const columnData = columns.map(({ name }) => ({ name, data: rows.map((row) => row[name] ?? null) }));
    void parquet.write({ columnData, rowGroupSize: rowsInGroup });
  };
  return {
    add: (rows) => {
      for (const row of rows) waiting.push(row);
      while (waiting.length >= rowsInGroup) {
        write(waiting.slice(0, rowsInGroup));
        waiting = waiting.slice(rowsInGroup);
      }
    },
    end: () => {
      write(waiting);
      void parquet.finish();
    },
  };
}
