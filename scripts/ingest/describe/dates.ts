import { monthNumber, monthPattern } from '../../../src/archive/months.ts';

const monthWord = String.raw`(?:${monthPattern})\.?`;
const dayWord = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?`;
const yearWord = String.raw`(?:19|20)\d\d`;
const numeric = String.raw`\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d`;
const weekday = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?`;
const oneDate = String.raw`(?:${numeric}|${dayWord}(?:\s*(?:of\s+)?${monthWord})?(?:,?\s*${yearWord})?)`;
const separator = String.raw`\s*(?:,\s*and|to|and|until|till|through|&|,|[-‐‑‒–—─−/])\s*(?:(?:from|between|on)\s+)?(?:the\s+)?${weekday}`;
const expression = new RegExp(String.raw`(?<![\d/])${oneDate}(?:${separator}${oneDate}){0,5}(?![\d/])`, 'giu');
const part = new RegExp(
  String.raw`(?<numeric>${numeric})|(?<day>${dayWord})(?!\d)|(?<month>${monthWord})|(?<year>${yearWord})`,
  'giu',
);
const monthAndYear = new RegExp(String.raw`\b(${monthWord})\s+(${yearWord})\b`, 'iu');

/** The first and last day of a visit, `YYYY-MM-DD`. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

interface Partial {
  day: number;
  month: number | null;
  year: number | null;
}

const two = (value: number) => String(value).padStart(2, '0');

function toDay({ day, month, year }: Partial): string | null {
  if (month === null || year === null) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? `${year}-${two(month)}-${two(day)}` : null;
}

function partialsOf(words: string): Partial[] {
  const dates: Partial[] = [];
  for (const { groups } of words.matchAll(part)) {
    const last = dates.at(-1);
    if (groups?.['numeric'] !== undefined) {
      const [day = 0, month = 0, year = 0] = groups['numeric'].split(/[/.]/).map(Number);
      dates.push({ day, month, year: year < 100 ? 2000 + year : year });
    } else if (groups?.['day'] !== undefined) {
      dates.push({ day: Number.parseInt(groups['day'], 10), month: null, year: null });
    } else if (groups?.['month'] !== undefined && last !== undefined) {
      last.month ??= monthNumber(groups['month']);
    } else if (groups?.['year'] !== undefined && last !== undefined) {
      last.year ??= Number(groups['year']);
    }
  }
  return dates;
}

/** Month and year that a date leaves out are those of the next; a year left out at the end, that of the one before. */
function inherit(dates: Partial[]): void {
  for (let place = dates.length - 2; place >= 0; place -= 1) {
    const date = dates[place];
    const next = dates[place + 1];
    if (date === undefined || next === undefined) continue;
    date.month ??= next.month;
    if (date.year === null && next.year !== null && date.month !== null && next.month !== null) {
      date.year = date.month > next.month ? next.year - 1 : next.year;
    }
  }
  for (let place = 1; place < dates.length; place += 1) {
    const date = dates[place];
    if (date !== undefined) date.year ??= dates[place - 1]?.year ?? null;
  }
}

/**
 * Every expression of days in some words, in order: one day, a range, several days or ranges ("11 and 12 December 2018",
 * "8 October to 12 October 2018", "3/3/2015 – 25/3/2015", "9–13 and 23–27 January 2017").
 * @returns the first and last day of each expression that has a month and a year
 */
export function findRanges(words: string): Range[] {
  return [...words.matchAll(expression)].flatMap(([match]) => {
    const dates = partialsOf(match);
    inherit(dates);
    const days = dates.map(toDay);
    if (days.length === 0 || days.some((day) => day === null)) return [];
    const known = days.filter((day) => day !== null);
    return [{ from: known[0] ?? '', to: known.at(-1) ?? '' }];
  });
}

/**
 * The days of some words that print no year, in the last year in which they were over by a day: "11 and 12 December" in
 * a letter of 17 January 2019 are of 2018.
 * @param by a day, `YYYY-MM-DD`
 */
export function findRangesWithoutYear(words: string, by: string): Range[] {
  const year = Number(by.slice(0, 4));
  return [...words.matchAll(expression)].flatMap(([match]) => {
    const dates = partialsOf(match);
    if (dates.some((date) => date.year !== null)) return [];
    const inYear = [year, year - 1].map((last) => {
      const copies = dates.map((date, place) => ({ ...date, year: place === dates.length - 1 ? last : null }));
      inherit(copies);
      return copies.map(toDay).filter((day) => day !== null);
    });
    const days = inYear.find((found) => found.length === dates.length && (found.at(-1) ?? '') <= by);
    return days === undefined ? [] : [{ from: days[0] ?? '', to: days.at(-1) ?? '' }];
  });
}

/** The first day named in some words, `YYYY-MM-DD`. */
export function findDay(words: string): string | null {
  return findRanges(words)[0]?.from ?? null;
}

/** The first month and year named in some words, `YYYY-MM`. */
export function findMonth(words: string): string | null {
  const match = words.match(monthAndYear);
  return match === null ? null : `${match[2] ?? ''}-${two(monthNumber(match[1] ?? ''))}`;
}

/** The days from one day to another, both `YYYY-MM-DD`; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
