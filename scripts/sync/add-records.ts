import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../src/archive/archive.ts';
import { citedTitle } from '../../src/archive/citation.ts';
import type { HistoryItem } from '../../src/archive/reference.ts';
import { readArchive } from '../../src/load/load-archive.ts';
import { writeWhole } from '../../src/files/write-whole.ts';
import type { Discovery } from './discover.ts';
import { proposedRecord } from './proposed-record.ts';

/**
 * Files a record of each inspection that the publisher lists and the archive doesn't know. A file that is there already
 * stays as it is.
 * @param folder the content folder, absolute
 * @param on the day of the run, an ISO date
 * @returns what was filed, for the history
 * @throws ContentError when the archive with the new records would not be valid
 */
export function addRecords(
  folder: string,
  archive: Pick<Archive, 'authorities'>,
  discoveries: readonly Discovery[],
  on: string,
): HistoryItem[] {
  const added: HistoryItem[] = [];
  for (const discovery of discoveries) {
    if (discovery.type === 'not-read') continue;
    for (const finding of discovery.findings) {
      if (finding.type !== 'new') continue;
      const record = proposedRecord(discovery.authority.slug, finding.listed, discovery.page);
      if (record === null || existsSync(join(folder, record.path))) continue;
      writeWhole(join(folder, record.path), record.text);
      const title = citedTitle(archive, { authority: discovery.authority.slug, title: record.title });
      const entry = record.path.replace(/^inspections\/|\.md$/g, '');
      added.push({
        on,
        what: 'added',
        entry,
        note: `Known from the publisher’s list: ${title}. Text not held yet.`,
      });
    }
  }
  if (added.length > 0) readArchive(folder);
  return added;
}

/** What a look at the publisher's lists brought, in a sentence for readers. */
export function checkNote(discoveries: readonly Discovery[]): string {
  const read = discoveries.filter((discovery) => discovery.type === 'read');
  const fresh = read.flatMap(({ findings }) => findings.filter(({ type }) => type === 'new')).length;
  const found =
    fresh === 0 ? 'nothing new' : fresh === 1 ? '1 document not known before' : `${fresh} documents not known before`;
  return `The publisher’s lists on ${read.length} authorities: ${found}.`;
}
