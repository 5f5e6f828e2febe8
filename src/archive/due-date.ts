import { edtfDateSchema } from './edtf-date.ts';
import { monthNumber, monthPattern } from './months.ts';

/** EDTF (level 1) writes a season in the month's place: 21 spring … 24 winter. */
const seasons = ['spring', 'summer', 'autumn', 'winter'];

const printedDate = new RegExp(
  String.raw`\b(?:(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(${monthPattern})|(${seasons.join('|')}))\.?,?\s+(20\d\d)\b`,
  'gi',
);

/**
 * The date in a plan's "By when?" cell as an EDTF date no more precise than the words: "End Aug 2017" is the month
 * 2017-08, "Spring 2018" the season 2018-21.
 * @returns null where the words hold no date ("Immediate effect") or more than one
 */
export function readDueDate(printed: string): string | null {
  const found = [...printed.replace(/\s+/g, ' ').matchAll(printedDate)];
  const only = found.length === 1 ? found[0] : undefined;
  if (only === undefined) return null;
  const [, day, monthName, season, year] = only;
  if (season !== undefined) return `${year}-${21 + seasons.indexOf(season.toLowerCase())}`;
  const inYear = `${year}-${String(monthNumber(monthName ?? '')).padStart(2, '0')}`;
  const inMonth = `${inYear}-${(day ?? '').padStart(2, '0')}`;
  return day !== undefined && edtfDateSchema.safeParse(inMonth).success ? inMonth : inYear;
}
