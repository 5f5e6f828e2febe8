import type { z } from 'zod';
import { explainIssue, type Issue } from './explain-issue.ts';
import { meant } from './nearest.ts';
import { shown, type Problem } from './problem.ts';
import { keysAt } from './schema-keys.ts';
import type { YamlValue } from './yaml.ts';

/** A place in a file as people write it. @example 'grades[0].grade' */
function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    return place === '' ? String(key) : `${place}.${String(key)}`;
  }, '');
}

/** A place in a file with its line, where that is known. @example 'grades[0].grade (line 12)' */
export function placeWithLine(path: readonly PropertyKey[], lineOf: YamlValue['lineOf']): string {
  const line = lineOf(path);
  return [placeOf(path), line === null ? '' : `(line ${line})`].filter((part) => part !== '').join(' ');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

/** A union's issue becomes that of the option which fits best: the one with the fewest issues, and of those the deepest. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const options = issue.errors.map((option) =>
    option.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] } as Issue)),
  );
  const ranked = options.sort((a, b) => a.length - b.length || depth(b) - depth(a));
  return ranked[0] ?? [issue];
}

/** A key that an object doesn't take: a slip, or one that goes with another form of the object. */
function describeKey(key: string, known: readonly string[]): Pick<Problem, 'found' | 'allowed' | 'mend'> {
  const others = known.filter((other) => other !== key);
  const allowed = `one of: ${others.join(', ')}`;
  if (others.length === known.length) {
    return { found: `a key that is not known: "${key}"`, allowed, mend: meant(key, known, 'leave it out') };
  }
  const mend = `leave out "${key}", or the keys that it doesn't go with`;
  return { found: `"${key}", which doesn't go with the other keys`, allowed, mend };
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
  const at = (path: readonly PropertyKey[]) => placeWithLine(path, yaml.lineOf);
  const problems = result.error.issues.flatMap(flatten).flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, issue.path);
      return issue.keys.map((key) => ({ file, field: at([...issue.path, key]), ...describeKey(key, known) }));
    }
    const value = valueAt(yaml.value, issue.path);
    return [{ file, field: at(issue.path), found: shown(value), ...explainIssue(issue, value) }];
  });
  return { problems };
}
