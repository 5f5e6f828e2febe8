import type { Frontmatter } from '../../src/archive/entry.ts';
import type { Facts } from './describe/facts.ts';

type Dated = Pick<Frontmatter, 'date' | 'dateBasis'>;

const inName = /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/;

function dayInName(name: string): string | null {
  const [day, year, month, date] = name.match(inName) ?? [];
  if (day === undefined) return null;
  const parsed = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return parsed.toISOString().slice(0, 10) === day ? day : null;
}

/**
 * The best date known of a document: printed in it, else the letter's, else the publisher's list (`--published`, or a
 * day in the file's name), else the visit's last day.
 * @param fileName the source's name without its folder
 * @returns null where there is no date of any sort
 */
export function publicationDate(facts: Facts, published: string | undefined, fileName: string): Dated | null {
  if (published !== undefined) return { date: published, dateBasis: 'listing' };
  if (facts.date !== undefined) return { date: facts.date, dateBasis: facts.dateBasis ?? 'printed' };
  const { inspected } = facts;
  const visit = inspected === undefined ? null : 'between' in inspected ? inspected.between : inspected.to;
  const named = dayInName(fileName);
  if (named !== null && (visit === null || named >= visit)) return { date: named, dateBasis: 'listing' };
  return visit === null ? null : { date: visit, dateBasis: 'visit' };
}
