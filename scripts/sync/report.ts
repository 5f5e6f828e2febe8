import type { Entry } from '../../src/archive/archive.ts';
import type { Finding } from './propose-records.ts';
import type { SyncOutcome } from './sync-records.ts';

/** One outcome as a line for people. */
export function outcomeLine({ id }: Pick<Entry, 'id'>, outcome: SyncOutcome): string {
  switch (outcome.type) {
    case 'filed':
      return `${id}: filed${outcome.waiting.length > 0 ? `; waits for review: ${outcome.waiting.join(', ')}` : ''}`;
    case 'refused':
      return `${id}: not taken in: ${outcome.why}`;
    case 'failed':
      return `${id}: not reached, will be tried again: ${outcome.why}`;
  }
}

/** One finding as a line for people; null for a document that is known under this very address. */
export function findingLine(finding: Finding): string | null {
  const { words, address } = finding.listed;
  switch (finding.type) {
    case 'known':
      return null;
    case 'address-found':
      return `${finding.entry.id}: the publisher lists its file: ${address.href} (“${words}”)`;
    case 'other-file':
      return `${finding.entry.id}: the publisher lists another file, perhaps issued again: ${address.href} (“${words}”)`;
    case 'new':
      return `not known here: ${finding.listed.kind ?? ''} of ${finding.listed.date ?? ''}: ${address.href} (“${words}”)`;
    case 'unclear':
      return `can't be read from the list, look at it: ${address.href} (“${words}”)`;
  }
}

/**
 * A run's report in Markdown, for a pull request: what was filed, what waits for a person, what failed.
 * @param lines what was done of each record, in order
 */
export function runReport(
  lines: readonly { readonly entry: Pick<Entry, 'id'>; readonly outcome: SyncOutcome }[],
  findings: readonly Finding[],
): string {
  const group = (type: SyncOutcome['type']): string[] =>
    lines.filter(({ outcome }) => outcome.type === type).map(({ entry, outcome }) => outcomeLine(entry, outcome));
  const found = findings.map(findingLine).filter((line) => line !== null);
  const parts = [
    ['Filed', group('filed')],
    ['Found in the publisher’s lists', found],
    ['Not taken in: a person must look', group('refused')],
    ['Not reached: will be tried again', group('failed')],
  ] as const;
  const sections = parts
    .filter(([, items]) => items.length > 0)
    .map(
      ([title, items]) => `## ${title} (${String(items.length)})\n\n${items.map((item) => `- ${item}`).join('\n')}\n`,
    );
  return sections.length === 0
    ? 'Nothing to do: no record has an address and waits for its text.\n'
    : sections.join('\n');
}
