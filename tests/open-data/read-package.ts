import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Package } from 'datapackage';

interface Descriptor {
  readonly resources: readonly { readonly schema: { readonly missingValues: readonly { readonly value: string }[] } }[];
}

/** The reference validator knows version 1 of the standard, in which missing values are plain strings; the rest is the same. */
function asVersionOne(descriptor: Descriptor): object {
  for (const { schema } of descriptor.resources) {
    Object.assign(schema, { missingValues: schema.missingValues.map(({ value }) => value) });
  }
  return descriptor;
}

/**
 * Reads every table of the data package in a folder with the standard's reference implementation, which checks each cell
 * and each key against the description.
 * @returns the number of rows, by table
 * @throws when the descriptor or a table is not valid
 */
export async function readPackage(folder: string): Promise<Record<string, number>> {
  const descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as Descriptor;
  const { errors, resources } = await Package.load(asVersionOne(descriptor), { basePath: folder });
  if (errors.length > 0) throw new AggregateError(errors, 'The data package is not valid.');
  const counts = await Promise.all(
    resources.map(
      async (resource) => [resource.name, (await resource.read({ keyed: true, relations: true })).length] as const,
    ),
  );
  return Object.fromEntries(counts);
}
