import { dateInWords, spanInWords } from './date-words.ts';
import { dateBounds } from './edtf-date.ts';
import type { Frontmatter } from './entry.ts';

type Dated = Pick<Frontmatter, 'date' | 'dateBasis' | 'inspected'>;

/** When the publisher withdrew a document, where it did. */
type Withdrawn = { readonly withdrawn?: Frontmatter['withdrawn'] };

/**
 * When inspectors were there, in words: “11–12 December 2018”, “some time between August 2016 and February 2017”.
 * @returns null for an entry without a visit, such as a council's plan
 */
export function visitDates({ inspected }: Pick<Dated, 'inspected'>): string | null {
  if (inspected === undefined) return null;
  if ('between' in inspected) {
    const [from = '', to = from] = inspected.between.split('/');
    return `some time between ${dateInWords(from)} and ${dateInWords(to)}`;
  }
  if (inspected.from === undefined) return `until ${dateInWords(inspected.to)}`;
  return spanInWords(inspected.from, inspected.to);
}

/**
 * When the document came out, in words that say what the date is: “letter 17 January 2019”, “published 5 August 2016”.
 * @returns null where only the visit is dated
 */
export function publicationWords({ date, dateBasis }: Pick<Dated, 'date' | 'dateBasis'>): string | null {
  switch (dateBasis) {
    case 'printed':
      return `published ${dateInWords(date)}`;
    case 'letter':
      return `letter ${dateInWords(date)}`;
    case 'listing':
      return `published ${dateInWords(date)} (publisher’s list)`;
    case 'visit':
      return null;
  }
}

/** That a document was withdrawn, and when: “withdrawn by its publisher 3 November 2025”; null where it wasn't. */
export function withdrawnWords({ withdrawn }: Withdrawn): string | null {
  return withdrawn === undefined ? null : `withdrawn by its publisher ${dateInWords(withdrawn.on)}`;
}

/**
 * The dates of an entry in one line: “Visited 11–12 December 2018 · letter 17 January 2019”, with its withdrawal where there
 * was one. The letter's date is never given for the visit's: they lie weeks apart.
 */
export function visitLine(entry: Dated & Withdrawn): string {
  const visit = visitDates(entry);
  const publication = publicationWords(entry);
  const parts =
    visit === null
      ? [publication ?? dateInWords(entry.date), withdrawnWords(entry)]
      : [`visited ${visit}`, publication ?? 'publication date not known', withdrawnWords(entry)];
  const line = parts.filter((part) => part !== null).join(' · ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/**
 * The day by which an entry is placed on strips and timelines: the visit's first day (or the middle of an interval
 * within which it was), else the document's date.
 * @returns milliseconds since 1970 (UTC)
 */
export function placedAt({ date, inspected }: Pick<Dated, 'date' | 'inspected'>): number {
  if (inspected === undefined) return dateBounds(date).earliest;
  if ('between' in inspected) {
    const { earliest, latest } = dateBounds(inspected.between);
    return (earliest + latest) / 2;
  }
  return dateBounds(inspected.from ?? inspected.to).earliest;
}

/** The year of the visit, else of the document: the year under which coverage counts an entry. */
export function placedYear(entry: Pick<Dated, 'date' | 'inspected'>): number {
  return new Date(placedAt(entry)).getUTCFullYear();
}

/** The years under which an entry is looked for, earliest first: the visit's and the document's. @example ['2018', '2019'] */
export function yearsOf(entry: Pick<Dated, 'date' | 'inspected'>): readonly string[] {
  return [...new Set([String(placedYear(entry)), entry.date.slice(0, 4)])].sort();
}

/**
 * By when the document was certainly public: the last instant that its date can mean.
 * @returns milliseconds since 1970 (UTC)
 */
export function publishedBy({ date }: Pick<Dated, 'date'>): number {
  return dateBounds(date).latest;
}

/** The last day of the visit (else the document's date), in EDTF: the day to which an age is counted. */
export function lastDay({ date, inspected }: Pick<Dated, 'date' | 'inspected'>): string {
  return inspected === undefined ? date : 'to' in inspected ? inspected.to : inspected.between;
}

/** The month in which the visit ended (else the document's), in words: “December 2018”. */
export function visitMonth(entry: Pick<Dated, 'date' | 'inspected'>): string {
  const months = lastDay(entry)
    .split('/')
    .map((end) => end.replace(/^(\d{4}-\d{2})-\d{2}/, '$1'));
  return dateInWords(months.join('/'));
}

/**
 * That graded inspections between two grades gave their row no grade of its own, to end a sentence with; empty where there were none.
 * @param passedOver the inspections between the two, oldest first
 */
export function noGradeBetween(passedOver: readonly Pick<Dated, 'date' | 'inspected'>[]): string {
  return passedOver.length === 0 ? '' : ` – no grade of its own in between (${passedOver.map(visitMonth).join(', ')})`;
}
