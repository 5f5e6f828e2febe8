import { ageBetween } from './age-between.ts';
import { dateBounds } from './edtf-date.ts';

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
  return `${ageBetween(then, now)} ago`;
}
