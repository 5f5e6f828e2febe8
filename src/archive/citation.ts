import type { Archive, Entry, Inspection, Plan } from './archive.ts';
import { dateInWords } from './date-words.ts';
import { publicationWords, visitDates, withdrawnWords } from './visit-words.ts';

/** How a reader refers to a document as the archive holds it. */
export interface Citation {
  /** The reference without address and access date: publisher, title, visit and publication. */
  readonly reference: string;
  /** The archive's name, which stands between reference and address. */
  readonly archive: string;
  readonly address: string;
}

/**
 * The reference to a document, with the visit's date beside the letter's, since they differ by weeks.
 * @param entry its title, source and dates
 * @param archive the archive's name
 * @param address the whole address of the document's page
 */
export function cite(
  entry: Pick<Entry, 'title' | 'source' | 'date' | 'dateBasis' | 'inspected'> & Partial<Pick<Entry, 'withdrawn'>>,
  archive: string,
  address: string,
): Citation {
  const visit = visitDates(entry);
  const dates = [
    visit === null ? '' : `visited ${visit}`,
    publicationWords(entry) ?? '',
    withdrawnWords(entry) ?? '',
  ].filter((words) => words !== '');
  const when = dates.length === 0 ? dateInWords(entry.date) : dates.join(', ');
  const publisher = entry.source?.publisher;
  const title = publisher === undefined ? entry.title : `${publisher}, ${entry.title}`;
  return { reference: `${title} (${when})`, archive, address };
}

/**
 * Who answers for a document: the council for its own plan, else the publisher. Inspectors are not its authors.
 * @returns null where the publisher is not known
 */
export function authorOf({ authorities }: Pick<Archive, 'authorities'>, entry: Inspection | Plan): string | null {
  const council = authorities.find(({ slug }) => slug === entry.authority)?.officialName;
  return (entry.voice === 'council' ? council : undefined) ?? entry.source?.publisher ?? null;
}

/** The citation as one line of plain text; the reader adds the day of reading. */
export function plainCitation({ reference, archive, address }: Citation): string {
  return `${reference}. ${archive}, ${address}`;
}
