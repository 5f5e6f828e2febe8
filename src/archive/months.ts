/** The months' names in order, as prose writes them. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A pattern, without groups, of a month's name and its usual short forms; for use with the flag `i`. */
export const monthPattern =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/**
 * The number of a month, from 1, by its name or a short form of it in any case: three letters tell.
 * @returns 0 for a word that begins no month
 */
export function monthNumber(word: string): number {
  const start = word.slice(0, 3).toLowerCase();
  return monthNames.findIndex((month) => month.slice(0, 3).toLowerCase() === start) + 1;
}
