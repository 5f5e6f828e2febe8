/** One thing that is wrong with a file, for the person who will mend it. */
export interface Problem {
  /** The file, relative to the content folder. @example 'inspections/reading/2017-03-24-monitoring-visit.md' */
  readonly file: string;
  /** The place in it: a field, a line, or both. @example 'grades[0].grade (line 12)' */
  readonly field: string;
  readonly found: string;
  readonly allowed: string;
  readonly mend: string;
}

/** One problem as a block of plain lines. */
function describeProblem({ file, field, found, allowed, mend }: Problem): string {
  return [
    file + (field === '' ? '' : `: ${field}`),
    `  found:   ${found}`,
    `  allowed: ${allowed}`,
    `  mend:    ${mend}`,
  ].join('\n');
}

/** One problem on one line, for `npm run verify`. */
export function problemLine({ file, field, found, allowed, mend }: Problem): string {
  return `${[file, field].filter((part) => part !== '').join(': ')}: found ${found}; allowed: ${allowed}; to mend it: ${mend}`;
}

/** The content cannot be used: every problem that was found, together. Its text is for people; it carries no stack. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
    super(`${count} in the content:\n\n${problems.map(describeProblem).join('\n\n')}\n`);
    this.name = 'ContentError';
    this.problems = problems;
    this.stack = this.message;
  }
}

/** A value as it stands in a file, short enough for a message. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value));
  const type = typeof value === 'number' ? ' (a number)' : typeof value === 'boolean' ? ' (true or false)' : '';
  return (text.length > 160 ? `${text.slice(0, 157)}…` : text).replaceAll(/[\p{Cc}\p{Cf}]/gu, '\uFFFD') + type;
}
