import type { z } from 'zod';
import type { Archive } from '../archive/archive.ts';

/** What the rows of a table are drawn from. */
export interface DataSource {
  readonly archive: Archive;
  /** The whole address of a page of the site. */
  readonly address: (path: `/${string}`) => string;
}

/** One table of the open data. The schema's field descriptions are the data dictionary. */
export interface Table<Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** The file's name without its ending. @example 'grades' */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly schema: z.ZodObject<Shape>;
  readonly primaryKey: readonly (keyof Shape & string)[];
  /** Columns that hold another table's primary key. */
  readonly foreignKeys: readonly { readonly field: keyof Shape & string; readonly table: string }[];
  /** The rows, in an order that the same archive always gives. */
  readonly rows: (source: DataSource) => Iterable<z.infer<z.ZodObject<Shape>>>;
}
