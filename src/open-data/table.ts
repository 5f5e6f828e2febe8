import type { z } from 'zod';
import type { Archive } from '../archive/archive.ts';

/** What the rows of a table are drawn from. */
export interface DataSource {
  readonly archive: Archive;
  /** The whole address of a page of the site. */
  readonly address: (path: `/${string}`) => string;
}

/** A value of a cell: text, number, truth value or nothing. */
export type Cell = string | number | boolean | null;

/** A row by column name. */
export type Row = Readonly<Record<string, Cell>>;

/** One table of the open data. The schema's field descriptions are the data dictionary. */
export interface Table {
  /** The file's name without its ending. @example 'grades' */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly schema: z.ZodObject;
  readonly primaryKey: readonly string[];
  /** Columns that hold another table's primary key. */
  readonly foreignKeys: readonly { readonly field: string; readonly table: string }[];
  /** The rows of one authority, by its slug, in an order that the same archive always gives. */
  readonly rows: (source: DataSource, authority: string) => Iterable<Row>;
}

/** A table whose rows, keys and schema agree: the compiler checks them against each other. */
export function defineTable<Shape extends Readonly<Record<string, z.ZodType<Cell>>>>(
  table: Omit<Table, 'schema' | 'primaryKey' | 'foreignKeys' | 'rows'> & {
    readonly schema: z.ZodObject<Shape>;
    readonly primaryKey: readonly (keyof Shape & string)[];
    readonly foreignKeys: readonly { readonly field: keyof Shape & string; readonly table: string }[];
    readonly rows: (
      source: DataSource,
      authority: string,
    ) => Iterable<{ readonly [Column in keyof Shape]: z.infer<Shape[Column]> }>;
  },
): Table {
  return table;
}
