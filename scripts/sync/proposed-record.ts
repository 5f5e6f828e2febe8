import { type FrontmatterInput, writeFrontmatter } from '../ingest/write-frontmatter.ts';
import type { ListedDocument } from './read-listing.ts';

/**
 * A record, ready to be filed by a person, of a document that the publisher lists and the archive doesn't know.
 * @param page the publisher's page that lists it
 * @returns the file's path below the content folder, the record's title, and the file's text; null where kind or date can't be read
 */
export function proposedRecord(
  authority: string,
  { kind, date, words, address }: ListedDocument,
  page: URL,
): { readonly path: string; readonly title: string; readonly text: string } | null {
  if (kind === null || date === null) return null;
  const title = words.replace(/,?\s*pdf$/i, '');
  const frontmatter: FrontmatterInput = {
    title,
    authority,
    kind,
    date,
    dateBasis: 'listing',
    inspectors: [],
    grades: [],
    gradesNote: 'Known from the publisher’s list only: the document has not been read.',
    text: 'none',
    known: { how: 'mentioned', where: [{ url: page.href, publisher: 'Ofsted' }] },
    source: { publisher: 'Ofsted', url: address.href },
    review: [{ field: 'kind', why: 'read from the publisher’s list', seen: words }],
  };
  return { path: `inspections/${authority}/${date}-${kind}.md`, title, text: writeFrontmatter(frontmatter) };
}
