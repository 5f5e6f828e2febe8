import { edtfDateSchema } from '../../src/archive/edtf-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const pattern = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\s+(20\d\d)\b/gi;

/** The first whole date in words ("28 January 2026") as an ISO date; null where there is none that exists. */
export function readFirstDate(words: string): string | null {
  for (const [, day = '', month = '', year = ''] of words.matchAll(pattern)) {
    const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
    const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (number > 0 && edtfDateSchema.safeParse(date).success) return date;
  }
  return null;
}
