import { isInferred } from './edtf-date.ts';
import { monthNames } from './months.ts';

interface Parts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

function partsOf(date: string): Parts {
  const [year = '', month, day] = date.replace('?', '').split('-');
  return {
    day: day === undefined ? '' : String(Number(day)),
    month: month === undefined ? '' : (monthNames[Number(month) - 1] ?? ''),
    year,
  };
}

function join(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}

function oneDate(date: string): string {
  const { day, month, year } = partsOf(date);
  return join(day, month, year);
}

/**
 * Two dates as a span, saying nothing twice: “11–12 December 2018”, “30 April – 1 May 2024”, “August 2016 – February 2017”.
 * @param from a date or month or year in EDTF, not an interval
 * @param to the same, not before `from`
 * @returns words, with “about” before them where either end is inferred
 */
export function spanInWords(from: string, to: string): string {
  const about = isInferred(from) || isInferred(to) ? 'about ' : '';
  const first = partsOf(from);
  const last = partsOf(to);
  const end = oneDate(to);
  if (oneDate(from) === end) return about + end;
  if (first.year !== last.year) return `${about}${oneDate(from)} – ${end}`;
  if (first.month !== last.month) {
    const start = join(first.day, first.month);
    const dash = first.day === '' && last.day === '' ? '–' : ' – ';
    return start === '' ? about + end : `${about}${start}${dash}${end}`;
  }
  return first.day === '' || last.day === '' ? about + end : `${about}${first.day}–${end}`;
}

/**
 * A date in words, as precise as it is known: “17 January 2019”, “July 2017”, “2012”, “11–12 January 2018”.
 * @param date a date that `edtfDateSchema` accepts
 * @returns words, with “about” before them where the date is inferred
 */
export function dateInWords(date: string): string {
  const [from = '', to = from] = date.split('/');
  return spanInWords(from, to);
}
