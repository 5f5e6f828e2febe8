import { monthNames } from '../archive/months.ts';

/** What a reader gave in three fields for a day. */
export interface DayFields {
  readonly day: string;
  /** 1 to 12. */
  readonly month: string;
  readonly year: string;
}

/** A day in ISO form (null where none is asked for), or what is wrong with what was given. */
export type DayAsked = { readonly by: string | null } | { readonly wrong: string };

/** Reads a day from three fields, of which none or all are to be filled. */
export function dayAsked({ day, month, year }: DayFields): DayAsked {
  const given = [day, month, year].map((field) => field.trim());
  if (given.every((field) => field === '')) return { by: null };
  if (given.some((field) => field === '')) return { wrong: 'Give the day, the month and the year.' };
  const [d = 0, m = 0, y = 0] = given.map(Number);
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = /^\d{1,2}$/.test(given[0] ?? '') && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists
    ? { by: date.toISOString().slice(0, 10) }
    : { wrong: `There is no day ${given[0] ?? ''} ${monthNames[m - 1] ?? ''} ${y}.` };
}

/** The fields that ask for a day in ISO form; empty for none. */
export function dayFields(by: string | null): DayFields {
  const [year = '', month = '', day = ''] = by?.split('-') ?? [];
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

/** A day in ISO form in words: “1 January 2019”. */
export function dayInWords(by: string): string {
  return new Date(by).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
