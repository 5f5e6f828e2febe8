import { z } from 'zod';

const path = z.string().regex(/^[^./~\\][^\\]*$/, 'a POSIX path below the descriptor, without "." or "~" before it');
const missingValues = z.array(z.strictObject({ value: z.string(), label: z.string().min(1) })).min(1);
const common = {
  name: z.string().min(1),
  description: z.string().min(1),
  missingValues: missingValues.optional(),
};
const constraints = z.strictObject({ required: z.boolean().optional() }).optional();

const fieldSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('string'),
    format: z.enum(['default', 'email', 'uri', 'binary', 'uuid']).optional(),
    constraints: z
      .strictObject({ required: z.boolean().optional(), enum: z.array(z.string()).min(1).optional() })
      .optional(),
  }),
  z.strictObject({ ...common, type: z.literal('integer'), constraints }),
  z.strictObject({ ...common, type: z.literal('boolean'), constraints }),
  z.strictObject({ ...common, type: z.literal('date'), format: z.literal('default').optional(), constraints }),
]);

const profile = (name: string) => z.literal(`https://datapackage.org/profiles/2.0/${name}.json`);

const tableSchema = z
  .strictObject({
    $schema: profile('tableschema'),
    fields: z.array(fieldSchema).min(1),
    missingValues,
    primaryKey: z.array(z.string()).min(1),
    foreignKeys: z
      .array(
        z.strictObject({
          fields: z.array(z.string()).min(1),
          reference: z.strictObject({ resource: z.string().optional(), fields: z.array(z.string()).min(1) }),
        }),
      )
      .min(1)
      .optional(),
  })
  .refine(({ fields }) => new Set(fields.map(({ name }) => name)).size === fields.length, 'field names are unique')
  .refine(
    ({ fields, primaryKey, foreignKeys = [] }) =>
      [...primaryKey, ...foreignKeys.flatMap((key) => key.fields)].every((key) =>
        fields.some(({ name }) => name === key),
      ),
    'keys name fields of the table',
  );

const resourceSchema = z.strictObject({
  $schema: profile('dataresource'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  type: z.literal('table'),
  title: z.string().min(1),
  description: z.string().min(1),
  path,
  scheme: z.literal('file'),
  format: z.literal('csv'),
  mediatype: z.string().regex(/^.+\/.+$/),
  encoding: z.literal('utf-8'),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  dialect: z.strictObject({ $schema: profile('tabledialect'), lineTerminator: z.literal('\r\n') }),
  schema: tableSchema,
});

/**
 * A descriptor after Data Package 2.0 (datapackage.org/standard), as far as this archive uses the standard; a property that
 * is not listed here is a fault. No package on npm validates version 2: the reference validator knows version 1.
 */
export const dataPackage2 = z
  .strictObject({
    $schema: profile('datapackage'),
    name: z.string().regex(/^[a-z0-9._-]+$/),
    title: z.string().min(1),
    description: z.string().min(1),
    homepage: z.url(),
    version: z.string().min(1),
    keywords: z.array(z.string()).min(1),
    contributors: z
      .array(z.strictObject({ title: z.string(), email: z.email(), roles: z.array(z.string()).min(1) }))
      .min(1),
    resources: z.array(resourceSchema).min(1),
  })
  .refine(
    ({ resources }) => new Set(resources.map(({ name }) => name)).size === resources.length,
    'names of resources are unique',
  )
  .refine(
    ({ resources }) =>
      resources
        .flatMap(({ schema }) => schema.foreignKeys ?? [])
        .every(({ reference }) => {
          const target = resources.find(({ name }) => name === reference.resource);
          return reference.fields.every((key) => target?.schema.fields.some(({ name }) => name === key));
        }),
    'foreign keys name fields of a resource',
  );
