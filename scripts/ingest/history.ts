import { relative, resolve, sep } from 'node:path';
import { citedTitle } from '../../src/archive/citation.ts';
import type { HistoryItem } from '../../src/archive/reference.ts';
import type { ArchiveFolder } from './archive-folder.ts';
import type { Outcome } from './outcome.ts';

/**
 * What a run of `ingest` did to the archive, for its history: a text that was added, or that replaced one held before.
 * @param heldBefore ids whose text was held when the run began
 * @param on the day of the run, an ISO date
 */
export function historyOf(
  outcomes: readonly Outcome[],
  { path: content, entries, reference }: Pick<ArchiveFolder, 'path' | 'entries' | 'reference'>,
  heldBefore: ReadonlySet<string>,
  on: string,
): HistoryItem[] {
  return outcomes.flatMap(({ outcome, output }): HistoryItem[] => {
    if (output === undefined || (outcome !== 'filed' && outcome !== 'merged')) return [];
    const entry = relative(resolve(content, 'inspections'), resolve(output)).split(sep).join('/').replace(/\.md$/, '');
    const facts = entries.get(entry)?.frontmatter;
    const title = facts === undefined ? entry : citedTitle(reference, facts);
    return heldBefore.has(entry)
      ? [{ on, what: 'corrected', entry, note: `Text read again from its source: ${title}.` }]
      : [{ on, what: 'added', entry, note: `Full text: ${title}.` }];
  });
}
