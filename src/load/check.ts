import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { shown, type Problem } from './problem.ts';
import type { YamlValue } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** A place in a file as people write it. @example 'grades[0].grade' */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    return place === '' ? String(key) : `${place}.${String(key)}`;
  }, '');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

/** The nearest of some words, where it is near enough to be meant. */
export function nearest(word: string, words: readonly string[]): string | null {
  const ranked = words.map((known) => ({ known, far: distance(word.toLowerCase(), known.toLowerCase()) }));
  const best = ranked.sort((a, b) => a.far - b.far)[0];
  return best !== undefined && best.far <= Math.max(2, Math.floor(word.length / 3)) ? best.known : null;
}

/** The keys that a strict object takes at a place of a schema. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[], value: unknown): string[] {
  const { def } = schema._zod as unknown as { def: Record<string, unknown> & { type: string } };
  const [key, ...rest] = path;
  switch (def.type) {
    case 'object': {
      const shape = def['shape'] as Record<string, z.core.$ZodType>;
      if (key === undefined) return Object.keys(shape);
      const inner = shape[String(key)];
      return inner === undefined ? [] : keysAt(inner, rest, (value as Record<PropertyKey, unknown> | null)?.[key]);
    }
    case 'array':
      return keysAt(def['element'] as z.core.$ZodType, rest, (value as unknown[])[key as number]);
    case 'union': {
      const options = (def['options'] as z.core.$ZodType[]).map((option) => keysAt(option, path, value));
      return [...new Set(options.flat())];
    }
    default:
      return def['innerType'] === undefined ? [] : keysAt(def['innerType'] as z.core.$ZodType, path, value);
  }
}

const typeNames: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'named values ("key: value")',
  record: 'named values ("key: value")',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? shown(values[0]) : `one of: ${values.map((value) => String(value)).join(', ')}`;
}

function mendMissing(field: string): string {
  return `add "${field}:"`;
}

function explain(issue: Issue, value: unknown): Pick<Problem, 'allowed' | 'mend'> {
  const field = String(issue.path.at(-1) ?? 'it');
  switch (issue.code) {
    case 'invalid_type': {
      const isCustom = !issue.message.startsWith('Invalid input');
      const allowed = isCustom ? issue.message : (typeNames[issue.expected] ?? issue.expected);
      if (value === undefined) return { allowed, mend: mendMissing(field) };
      const isUnquoted = issue.expected === 'string' && typeof value !== 'object';
      if (isUnquoted) return { allowed: isCustom ? allowed : 'text', mend: 'put quotation marks around it' };
      return { allowed, mend: `write ${allowed}` };
    }
    case 'invalid_value': {
      const close = typeof value === 'string' ? nearest(value, issue.values.map(String)) : null;
      const mend =
        value === undefined ? mendMissing(field) : close === null ? 'take one of those' : `did you mean "${close}"?`;
      return { allowed: oneOf(issue.values), mend };
    }
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? { allowed: 'text that is not empty', mend: 'fill it in, or leave the whole line out where it is optional' }
        : {
            allowed: `${issue.origin === 'array' ? 'a list of ' : ''}at least ${issue.minimum}`,
            mend: 'add what is missing',
          };
    case 'too_big':
      return {
        allowed: `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`,
        mend: 'shorten it',
      };
    case 'invalid_format': {
      const known: Record<string, string> = {
        url: 'an address that begins with http:// or https://',
        email: 'an e-mail address',
        date: 'a day, such as "2017-03-24"',
        starts_with: 'an address on this site that begins with "/"',
      };
      const allowed =
        known[issue.format] ??
        (issue.message.startsWith('Invalid') ? `text that matches ${issue.pattern ?? issue.format}` : issue.message);
      return { allowed, mend: 'correct it' };
    }
    case 'invalid_key':
      return { allowed: 'text as a key', mend: 'correct the key' };
    default:
      return { allowed: issue.message, mend: 'correct it' };
  }
}

/** A union's issue becomes that of the option which fits best: the one whose issues lie deepest. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const options = issue.errors.map((option) =>
    option.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] } as Issue)),
  );
  const ranked = options.sort((a, b) => a.length - b.length || depth(b) - depth(a));
  return ranked[0] ?? [issue];
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

/**
 * Checks a value read from YAML against a schema.
 * @returns the schema's value, or every problem with its place
 */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlValue,
  file: string,
): { readonly value: z.output<Schema>; readonly problems?: never } | { readonly problems: readonly Problem[] } {
  if (yaml.faults.length > 0) {
    const problems = yaml.faults.map(({ line, column, message, mend }) => ({
      file,
      field: `line ${line}, column ${column}`,
      found: message,
      allowed: 'YAML that can be read',
      mend,
    }));
    return { problems };
  }
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data };
  const at = (path: readonly PropertyKey[]) => {
    const line = yaml.lineOf(path);
    return placeOf(path) + (line === null ? '' : `${path.length === 0 ? '' : ' '}(line ${line})`);
  };
  const problems = result.error.issues.flatMap(flatten).flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, issue.path, yaml.value);
      return issue.keys.map((key) => {
        const close = nearest(key, known);
        const mend = close === null ? 'leave it out' : `did you mean "${close}"?`;
        const allowed = `one of: ${known.join(', ')}`;
        return { file, field: at([...issue.path, key]), found: `a key that is not known: "${key}"`, allowed, mend };
      });
    }
    const value = valueAt(yaml.value, issue.path);
    const noMatch = issue.code === 'invalid_union' && issue.discriminator !== undefined;
    const { path } = issue;
    const found = shown(value);
    if (noMatch) {
      const options = (issue as { options?: readonly unknown[] }).options ?? [];
      return [
        {
          file,
          field: at(path),
          found,
          allowed: options.length > 0 ? oneOf(options) : issue.message,
          mend: 'take one of those',
        },
      ];
    }
    return [{ file, field: at(path), found, ...explain(issue, value) }];
  });
  return { problems };
}
