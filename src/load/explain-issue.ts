import type { z } from 'zod';
import { meant } from './nearest.ts';
import { shown, type Problem } from './problem.ts';

/** One thing that a schema finds wrong. */
export type Issue = z.core.$ZodIssue;

/** What is allowed in a place, and how to mend what stands there. */
type Advice = Pick<Problem, 'allowed' | 'mend'>;

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'named values ("key: value")',
  record: 'named values ("key: value")',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

const writeIt: Readonly<Record<string, string>> = {
  array: 'write a list, with "- " before each item, or [] for none',
};

/** Zod's own words for what a schema of ours gives no words for. */
const isOfZod = (message: string) => message.startsWith('Invalid');

function mendMissing({ path }: Issue): string {
  return `add "${String(path.at(-1) ?? 'it')}:"`;
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? shown(values[0]) : `one of: ${values.map(String).join(', ')}`;
}

function explainType(issue: z.core.$ZodIssueInvalidType, value: unknown): Advice {
  const name = typeNames[issue.expected] ?? issue.expected;
  const allowed = isOfZod(issue.message) ? name : issue.message;
  if (value === undefined) return { allowed, mend: mendMissing(issue) };
  const isUnquoted = issue.expected === 'string' && value !== null && typeof value !== 'object';
  if (isUnquoted) return { allowed, mend: 'put quotation marks around it' };
  return { allowed, mend: writeIt[issue.expected] ?? `write ${allowed}` };
}

function explainChoice(issue: Issue, values: readonly unknown[], value: unknown): Advice {
  const allowed = oneOf(values);
  if (value === undefined) return { allowed, mend: mendMissing(issue) };
  const otherwise = values.length === 1 ? 'write that' : 'take one of those';
  return { allowed, mend: typeof value === 'string' ? meant(value, values.map(String), otherwise) : otherwise };
}

function explainSize({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Advice {
  if (origin === 'array') return { allowed: `a list of at least ${minimum}`, mend: 'add what is missing' };
  return { allowed: `${inclusive === true ? 'at least' : 'more than'} ${minimum}`, mend: 'correct it' };
}

function explainFormat({ message, format, pattern }: z.core.$ZodIssueInvalidStringFormat, value: unknown): Advice {
  const isBlank = typeof value === 'string' && value.trim() === '';
  return {
    allowed: format === 'email' ? 'an e-mail address' : isOfZod(message) ? `text that matches ${pattern}` : message,
    mend: isBlank ? 'fill it in, or leave the whole line out where it is optional' : 'correct it',
  };
}

/**
 * Says what a schema allows where it found something wrong, and how to mend it, in words for people.
 * @param value what stands in the file
 */
export function explainIssue(issue: Issue, value: unknown): Advice {
  switch (issue.code) {
    case 'invalid_type':
      return explainType(issue, value);
    case 'invalid_value':
      return explainChoice(issue, issue.values, value);
    case 'too_small':
      return explainSize(issue);
    case 'too_big':
      return {
        allowed: `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`,
        mend: 'shorten it',
      };
    case 'invalid_format':
      return explainFormat(issue, value);
    case 'invalid_key':
      return { allowed: 'text as a key', mend: 'correct the key' };
    case 'invalid_union':
      return explainChoice(issue, (issue as { readonly options?: readonly unknown[] }).options ?? [], value);
    default:
      return { allowed: issue.message, mend: 'correct it' };
  }
}
