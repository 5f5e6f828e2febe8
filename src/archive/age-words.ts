import { dateBounds } from './edtf-date.ts';

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/**
 * How long ago a date lay, in whole years and months: “3 years 9 months ago”, “5 months ago”, “less than a month ago”.
 * A date that is known only to the month or year is counted from its last day, so that an age is never overstated.
 * @param date a date in EDTF
 * @param checked the day to count to, `YYYY-MM-DD`
 * @returns words; for a day after `checked`, “after the last check”
 */
export function ageInWords(date: string, checked: string): string {
  const then = new Date(dateBounds(date).latest);
  const now = new Date(dateBounds(checked).latest);
  if (then.getTime() > now.getTime()) return 'after the last check';
  const beforeTheDay = now.getUTCDate() < then.getUTCDate() ? 1 : 0;
  const months =
    (now.getUTCFullYear() - then.getUTCFullYear()) * 12 + now.getUTCMonth() - then.getUTCMonth() - beforeTheDay;
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (months <= 0) return 'less than a month ago';
  const words = [years > 0 ? plural(years, 'year') : '', rest > 0 ? plural(rest, 'month') : ''];
  return `${words.filter((word) => word !== '').join(' ')} ago`;
}
