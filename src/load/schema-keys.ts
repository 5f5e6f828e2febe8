import type { z } from 'zod';

type Definition = Readonly<Record<string, unknown>> & { readonly type: string };

/**
 * The keys that an object takes at a place of a schema, those of every form that it can have.
 * @param path the place, from the schema's root
 * @returns none for a place that is no object
 */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const definition = schema._zod.def as unknown as Definition;
  const [key, ...rest] = path;
  switch (definition.type) {
    case 'object': {
      const shape = definition['shape'] as Readonly<Record<string, z.core.$ZodType>>;
      if (key === undefined) return Object.keys(shape);
      const inner = shape[String(key)];
      return inner === undefined ? [] : keysAt(inner, rest);
    }
    case 'array':
      return keysAt(definition['element'] as z.core.$ZodType, rest);
    case 'union': {
      const options = (definition['options'] as readonly z.core.$ZodType[]).map((option) => keysAt(option, path));
      return [...new Set(options.flat())];
    }
    case 'pipe':
      return keysAt(definition['in'] as z.core.$ZodType, path);
    default:
      return definition['innerType'] === undefined ? [] : keysAt(definition['innerType'] as z.core.$ZodType, path);
  }
}
