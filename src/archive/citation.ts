import type { Archive, Entry, Inspection, Plan } from './archive.ts';
import type { Authority } from './authority.ts';
import { dateInWords } from './date-words.ts';
import { inSentence } from './in-sentence.ts';
import { publicationWords, visitDates, withdrawnWords } from './visit-words.ts';

const plain = (words: string): string => words.toLowerCase().replaceAll('&', 'and');

/** What of an archive a citation asks. */
type Cited = Pick<Archive, 'authorities' | 'frameworks'>;

/** How a reader refers to a document as the archive holds it. */
export interface Citation {
  /** The reference without address and access date: who made it, title, visit and publication. */
  readonly reference: string;
  /** The archive's name, which stands between reference and address. */
  readonly archive: string;
  readonly address: string;
}

/**
 * The reference to a document under its cited title, with the visit's date beside the letter's, since they differ by weeks.
 * @param entry the document
 * @param address the whole address of the document's page
 */
export function cite(archive: Cited & Pick<Archive, 'settings'>, entry: Inspection | Plan, address: string): Citation {
  const visit = visitDates(entry);
  const dates = [
    visit === null ? '' : `visited ${visit}`,
    publicationWords(entry) ?? '',
    withdrawnWords(entry) ?? '',
  ].filter((words) => words !== '');
  const when = dates.length === 0 ? dateInWords(entry.date) : dates.join(', ');
  const title = citedTitle(archive, entry);
  const authors = authorsOf(archive, entry);
  const named = authors.length === 0 ? title : `${inSentence(authors)}, ${title}`;
  return { reference: `${named} (${when})`, archive: archive.settings.title, address };
}

/**
 * Who answers for a document: the council for its own plan; the inspectorates for a joint inspection, as the document or its
 * framework names them; else the publisher. Inspectors are not its authors.
 * @returns empty where nobody is known
 */
export function authorsOf({ authorities, frameworks }: Cited, entry: Inspection | Plan): readonly string[] {
  const publisher = entry.source?.publisher;
  if (entry.voice === 'council') {
    const council = authorities.find(({ slug }) => slug === entry.authority)?.officialName;
    return [council ?? publisher].filter((name) => name !== undefined);
  }
  const together = entry.inspectorates ?? frameworks.find(({ slug }) => slug === entry.framework)?.inspectorates;
  return together ?? (publisher === undefined ? [] : [publisher]);
}

/**
 * The title under which a document is cited: the printed one, after the council's name where it doesn't name the council.
 * Two councils' reports of one framework have the same title, and may have the same date.
 */
export function citedTitle(
  { authorities }: Pick<Archive, 'authorities'>,
  { authority, title }: Pick<Entry, 'authority' | 'title'>,
): string {
  const council = authorities.find(({ slug }) => slug === authority);
  if (council === undefined) return title;
  const namesIn = ({ name, officialName, otherNames }: Authority) => [name, officialName, ...otherNames].map(plain);
  return namesIn(council).some((name) => plain(title).includes(name)) ? title : `${council.officialName}: ${title}`;
}

/** The citation as one line of plain text; the reader adds the day of reading. */
export function plainCitation({ reference, archive, address }: Citation): string {
  return `${reference}. ${archive}, ${address}`;
}
