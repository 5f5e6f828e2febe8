import { z } from 'zod';
import type { Archive } from '../archive/archive.ts';
import type { Table } from './table.ts';

/** A field of a Frictionless table schema. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'date';
  readonly format?: 'uri' | 'default';
  readonly description: string;
  /** What an empty cell means, where one can be empty. */
  readonly missingValues?: readonly { readonly value: ''; readonly label: string }[];
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
  };
}

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly anyOf?: readonly JsonSchema[];
}

/** A file of the data package with what a resource says of it. */
export interface DataFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * A column of a table as a field of a Frictionless table schema (Data Package 2.0). Where a cell can be empty, the column's
 * description says what that means, after "Empty:".
 */
export function fieldOf(name: string, schema: z.ZodType): Field {
  const json = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
  const value = json.anyOf?.find(({ type }) => type !== 'null') ?? json;
  const types = [value.type].flat();
  const required = !schema.safeParse(null).success;
  const isDate = value.format === 'date';
  const isUri = value.format === 'uri';
  const emptyMeans = /\bEmpty: (.*)$/s.exec(schema.description ?? '')?.[1];
  const constraints = {
    ...(required && { required }),
    ...(value.enum && { enum: value.enum }),
  };
  return {
    name,
    type: isDate ? 'date' : types.includes('integer') ? 'integer' : types.includes('boolean') ? 'boolean' : 'string',
    ...(isUri && { format: 'uri' as const }),
    description: schema.description ?? '',
    ...(emptyMeans !== undefined && { missingValues: [{ value: '' as const, label: emptyMeans }] }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** The fields of a table: the data dictionary. */
export function fieldsOf(table: Table): Field[] {
  return Object.entries(table.schema.shape).map(([name, schema]) => fieldOf(name, schema as z.ZodType));
}

/**
 * The descriptor of the open data after the Frictionless Data Package standard, version 2.0 (datapackage.org).
 * @param homepage the whole address of the site
 * @param version the version of the data: the day on which the archive was last checked or changed
 * @param files the files written, by table name and ending
 */
export function dataPackage(
  { settings }: Archive,
  tables: readonly Table[],
  { homepage, version, files }: { homepage: string; version: string; files: ReadonlyMap<string, DataFile> },
): unknown {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'inspection-archive',
    title: settings.title,
    description: `${settings.description} Every row states the licence of the document it comes from; there is no one licence for the whole.`,
    homepage,
    version,
    keywords: ['children in need', 'inspection', 'local authorities', 'England'],
    contributors: [{ title: settings.title, email: settings.contact.email, roles: ['publisher'] }],
    resources: tables.map((table) => {
      const fields = fieldsOf(table);
      const file = files.get(`${table.name}.csv`);
      return {
        $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
        name: table.name,
        type: 'table',
        title: table.title,
        description: table.description,
        path: `${table.name}.csv`,
        scheme: 'file',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        ...(file && { bytes: file.bytes, hash: `sha256:${file.sha256}` }),
        dialect: { $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json', lineTerminator: '\r\n' },
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields,
          missingValues: [{ value: '', label: 'Unknown, not held or not applicable: each field says which' }],
          primaryKey: table.primaryKey,
          ...(table.foreignKeys.length > 0 && {
            foreignKeys: table.foreignKeys.map(({ field, table: other }) => ({
              fields: [field],
              reference: { resource: other, fields: ['id'] },
            })),
          }),
        },
      };
    }),
  };
}
