import { z } from 'zod';

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\??$/;

/** The first and last instants, in milliseconds since 1970 (UTC), that an EDTF date can mean. */
export interface DateBounds {
  readonly earliest: number;
  readonly latest: number;
}

/** The bounds of a year, a month or a day; null where there is none of that name. */
function boundsOfOne(date: string): DateBounds | null {
  const [, year, month, day] = shape.exec(date) ?? [];
  if (year === undefined) return null;
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const earliest = new Date(`${first}T00:00:00Z`);
  // Where the day is none of its month's, it would be read as one of the next.
  if (Number.isNaN(earliest.valueOf()) || !earliest.toISOString().startsWith(first)) return null;
  const next = new Date(earliest);
  if (month === undefined) next.setUTCFullYear(next.getUTCFullYear() + 1);
  else if (day === undefined) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCDate(next.getUTCDate() + 1);
  return { earliest: earliest.valueOf(), latest: next.valueOf() - 1 };
}

function parse(date: string): DateBounds | null {
  const [first, last, ...more] = date.split('/').map(boundsOfOne);
  if (first === undefined || first === null || more.length > 0) return null;
  if (last === undefined) return first;
  if (last === null || last.earliest <= first.earliest) return null;
  return { earliest: first.earliest, latest: last.latest };
}

/**
 * A date as precise as it is known: a year, month, day or an interval of two of them, each with `?` where the year or
 * day rests on inference; an interval ends after it begins. A subset of EDTF level 1 (Library of Congress, Extended Date/Time Format, 2019).
 * @example '2017-03-24', '2017-07', '2012', '2016-08/2017-02', '2017-10?'
 */
export const edtfDateSchema = z
  .string({ error: 'a date in quotation marks, such as "2017-03-24", "2017-07" or "2016-08/2017-02"' })
  .refine((date) => parse(date) !== null, {
    error: 'a date that exists, such as "2017-03-24", "2017-07", "2012" or "2016-08/2017-02"',
  });

/** A day of the calendar. @example '2017-03-24' */
export const daySchema = z.iso.date({ error: 'a day in quotation marks, such as "2017-03-24"' });

/**
 * The bounds of an EDTF date.
 * @param date a date that `edtfDateSchema` accepts
 * @throws RangeError when it is not such a date
 */
export function dateBounds(date: string): DateBounds {
  const bounds = parse(date);
  if (bounds === null) throw new RangeError(`Not a date in EDTF: ${date}`);
  return bounds;
}

/** Whether the date, or either end of the interval, rests on inference. */
export function isInferred(date: string): boolean {
  return date.includes('?');
}

const intervalOfDays = /^(\d{4}-\d{2}-\d{2})\/\d{4}-\d{2}-\d{2}$/;

/**
 * The form of a date that stands in an id and a file name: without `?`, an interval's `/` as `--`. A visit of which both
 * days are known is filed under the first.
 * @example '2016-08/2017-02' becomes '2016-08--2017-02', '2018-01-10/2018-01-11' becomes '2018-01-10'
 */
export function dateInId(date: string): string {
  const certain = date.replaceAll('?', '');
  return intervalOfDays.exec(certain)?.[1] ?? certain.replace('/', '--');
}
