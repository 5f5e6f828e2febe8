import type { Entry } from '../../src/archive/archive.ts';
import type { Discovery } from './discover.ts';
import type { Finding } from './propose-records.ts';
import { proposedRecord } from './proposed-record.ts';
import type { Recheck } from './recheck.ts';
import type { SyncOutcome } from './sync-records.ts';

/** What became of one record or held document. */
type Looked = SyncOutcome | Recheck;

/** One outcome as a line for people. */
export function outcomeLine({ id }: Pick<Entry, 'id'>, outcome: Looked): string {
  switch (outcome.type) {
    case 'filed':
      return `${id}: filed${outcome.waiting.length > 0 ? `; waits for review: ${outcome.waiting.join(', ')}` : ''}`;
    case 'refused':
      return `${id}: not taken in: ${outcome.why}`;
    case 'same':
      return `${id}: the same file as before`;
    case 'changed':
      return `${id}: ${outcome.why}`;
    case 'failed':
      return `${id}: not reached, will be tried again: ${outcome.why}`;
  }
}

/** One finding as a line for people; null for a document that is known under this very address. */
function findingLine(finding: Finding): string | null {
  const { words, address } = finding.listed;
  switch (finding.type) {
    case 'known':
      return null;
    case 'address-found':
      return `${finding.entry.id}: the publisher lists its file: ${address.href} (“${words}”)`;
    case 'other-file':
      return `${finding.entry.id}: the publisher lists another file, perhaps issued again: ${address.href} (“${words}”)`;
    case 'perhaps-known':
      return `perhaps ${finding.entry.id}, which is dated by its visit: ${address.href} (“${words}”); if so, write the address under source.url of that record`;
    case 'new':
      return `not known here: ${finding.listed.kind ?? ''} of ${finding.listed.date ?? ''}: ${address.href} (“${words}”)`;
    case 'unclear':
      return `can't be read from the list, look at it: ${address.href} (“${words}”)`;
  }
}

/** What the publisher's page on one authority showed, a line a document that the archive lacks. */
export function discoveryLines(discovery: Discovery): string[] {
  const { slug } = discovery.authority;
  if (discovery.type === 'not-read') return [`${slug}: the publisher’s page was not read: ${discovery.why}`];
  const found = discovery.findings.map(findingLine).filter((line) => line !== null);
  const count = discovery.findings.length;
  return found.length === 0
    ? [`${slug}: nothing new among ${String(count)} listed`]
    : found.map((line) => `${slug}: ${line}`);
}

/** Records proposed for documents that the archive doesn't know, as files that a person can take over. */
function proposals(discoveries: readonly Discovery[]): string[] {
  return discoveries.flatMap((discovery) => {
    if (discovery.type === 'not-read') return [];
    return discovery.findings.flatMap((finding) => {
      if (finding.type !== 'new') return [];
      const record = proposedRecord(discovery.authority.slug, finding.listed, discovery.page);
      return record === null ? [] : [`\`${record.path}\`\n\n\`\`\`yaml\n${record.text.trim()}\n\`\`\`\n`];
    });
  });
}

/**
 * A run's report in Markdown, for a pull request: what was filed, what was found, what waits for a person, what failed.
 * @param lines what was done of each record, in order
 */
export function runReport(
  lines: readonly { readonly entry: Pick<Entry, 'id'>; readonly outcome: Looked }[],
  discoveries: readonly Discovery[],
): string {
  const group = (type: Looked['type']): string[] =>
    lines.filter(({ outcome }) => outcome.type === type).map(({ entry, outcome }) => outcomeLine(entry, outcome));
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['Filed', group('filed')],
    ['In the publisher’s lists', discoveries.flatMap(discoveryLines)],
    ['Issued again, or withdrawn: a person must look', group('changed')],
    ['Not taken in: a person must look', group('refused')],
    ['Not reached: will be tried again', group('failed')],
  ];
  const sections = parts
    .filter(([, items]) => items.length > 0)
    .map(
      ([title, items]) => `## ${title} (${String(items.length)})\n\n${items.map((item) => `- ${item}`).join('\n')}\n`,
    );
  const proposed = proposals(discoveries);
  if (proposed.length > 0) sections.push(`## Proposed records\n\n${proposed.join('\n')}`);
  return sections.length === 0 ? 'Nothing new, and nothing waits.\n' : sections.join('\n');
}
