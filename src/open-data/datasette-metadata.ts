import type { Archive } from '../archive/archive.ts';
import { fieldsOf } from './data-package.ts';
import type { Table } from './table.ts';

/**
 * What Datasette says of the database when it is started with `--metadata` (docs.datasette.io, “Metadata”): titles, what
 * each table holds and what each column means.
 * @param homepage the whole address of the site
 */
export function datasetteMetadata({ settings }: Archive, tables: readonly Table[], homepage: string): unknown {
  const source = { source: settings.title, source_url: homepage };
  return {
    title: settings.title,
    description: `${settings.description} Each row states the terms of the document that it comes from.`,
    ...source,
    databases: {
      archive: {
        ...source,
        tables: Object.fromEntries(
          tables.map((table) => [
            table.name,
            {
              title: table.title,
              description: table.description,
              columns: Object.fromEntries(fieldsOf(table).map(({ name, description }) => [name, description])),
            },
          ]),
        ),
      },
    },
  };
}
