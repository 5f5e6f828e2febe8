import type { DocumentText } from '../../src/archive/document.ts';
import type { ArchiveFolder, KnownEntry } from './archive-folder.ts';
import { describeDocument } from './describe/describe.ts';
import { areApart } from './find-record.ts';
import { Refusal } from './refusal.ts';

/**
 * Makes sure that a document is the one which a record waits for: an address can lead to another document than it did.
 * What the document says of itself counts, not what the record says: its authority, its kind, and the days of the visit.
 * @param found the entry that the document would be filed as; null for a new one
 * @param completes the id of the record that waits
 * @throws Refusal when it is another document
 */
export function mustComplete(
  text: DocumentText,
  found: KnownEntry | null,
  completes: string,
  { entries, reference }: ArchiveFolder,
): void {
  const refuse = (why: string): never => {
    throw new Refusal(`is not the document of ${completes}: ${why}`);
  };
  const record = entries.get(completes)?.frontmatter;
  const itself = describeDocument(text, {}, reference);
  if (itself !== null && record !== undefined) {
    const { authority, authorityName, isKnownAuthority, facts } = itself;
    if (isKnownAuthority && authority !== record.authority) refuse(`it names ${authorityName ?? authority ?? ''}`);
    if (facts.kind !== record.kind) refuse(`by its own words it is of the kind ${facts.kind}`);
    const [said, known] = [facts.inspected, record.inspected];
    if (said !== undefined && known !== undefined && areApart(said, known)) {
      refuse(`it tells of a visit on ${'between' in said ? said.between : said.to}`);
    }
  }
  if (found?.id !== completes) refuse(`it would be filed as ${found?.id ?? 'another inspection'}`);
}
