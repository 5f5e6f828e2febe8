import type { Entry } from './archive.ts';
import { dateInWords } from './date-words.ts';
import { publicationWords, visitDates } from './visit-words.ts';

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
  entry: Pick<Entry, 'title' | 'source' | 'date' | 'dateBasis' | 'inspected'>,
  archive: string,
  address: string,
): Citation {
  const visit = visitDates(entry);
  const dates = [visit === null ? '' : `visited ${visit}`, publicationWords(entry) ?? ''].filter(
    (words) => words !== '',
  );
  const when = dates.length === 0 ? dateInWords(entry.date) : dates.join(', ');
  const publisher = entry.source?.publisher;
  const title = publisher === undefined ? entry.title : `${publisher}, ${entry.title}`;
  return { reference: `${title} (${when})`, archive, address };
}

/**
 * The name under which a paragraph is cited: its printed number where the document numbers it, else its id.
 * @example 'paragraph 51', 'paragraph p12 of the archive’s count'
 */
export function locator(paragraph: { readonly id: string; readonly number: string | null }): string {
  return paragraph.number === null ? `¶ ${paragraph.id}` : `paragraph ${paragraph.number}`;
}

/** The citation as one line of plain text; the reader adds the day of reading. */
export function plainCitation({ reference, archive, address }: Citation): string {
  return `${reference}. ${archive}, ${address}`;
}
