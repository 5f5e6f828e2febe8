import type { DocumentText, Paragraph } from '../../../src/archive/document.ts';
import type { Review } from '../../../src/archive/provenance.ts';
import { daysBetween, findDay, findRanges, findRangesWithoutYear, type Range } from './dates.ts';
import type { Found } from './facts.ts';
import { openingOf, plainWords } from './look.ts';

const dayAlone =
  /^(?:date\s*:\s*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+,?\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4})$/iu;
/** Letters appear three to fourteen weeks after the visit; a year misprinted makes it more than eleven months. */
const longestWait = 240;
const longestVisit = 100;
/** A day that stands for a week says neither when the visit began nor when it ended. */
const weekOnly = /\b(?:weeks? (?:beginning|commencing|starting|ending)|w\/[cb])\b/i;
const summary =
  /\b(?:summarises?|outlines?|sets? out|contains?) (?:the |our )?findings\b|\bvisit(?:ed)? to\b|\bvisited\b.+\b(?:19|20)\d\d\b/i;

/** The letter's date: the first line that is a day and nothing else. */
export function letterDate(text: DocumentText): Found<string> | null {
  for (const paragraph of openingOf(text)) {
    const day = dayAlone.test(plainWords(paragraph.text)) ? findDay(paragraph.text) : null;
    if (day !== null) return { value: day, paragraph };
  }
  return null;
}

/** The paragraph in which a letter says what it is about. */
export function summaryParagraphs(text: DocumentText): Paragraph[] {
  const opening = openingOf(text);
  const first = opening.findIndex(
    (paragraph) => summary.test(plainWords(paragraph.text)) && paragraph.text.length > 60,
  );
  return first === -1 ? [] : opening.slice(first, first + 6);
}

/**
 * When the visit was, as the opening says it.
 * @param letter the letter's date, which gives days their year where the opening prints none
 */
export function visitDates(paragraphs: readonly Paragraph[], letter: Found<string> | null): Found<Range> | null {
  const opening = paragraphs.slice(0, 3);
  for (const paragraph of opening) {
    const [range] = findRanges(plainWords(paragraph.text));
    if (range !== undefined) return { value: range, paragraph };
  }
  if (letter === null) return null;
  for (const paragraph of opening) {
    const [range] = findRangesWithoutYear(plainWords(paragraph.text), letter.value);
    if (range !== undefined) return { value: range, paragraph };
  }
  return null;
}

/** A visit that ends after its letter, or long before it, is a misprint or was misread. */
export function doubtVisit(visit: Found<Range> | null, letter: Found<string> | null): Review[] {
  if (visit === null) return [{ field: 'inspected', why: 'no dates of the visit were found in the opening' }];
  if (letter === null) return [];
  const wait = daysBetween(visit.value.to, letter.value);
  const length = daysBetween(visit.value.from, visit.value.to);
  const words = plainWords(visit.paragraph.text);
  const seen = words.slice(0, 240);
  if (weekOnly.test(words))
    return [{ field: 'inspected', why: 'the week of the visit is printed, not its first and last day', seen }];
  if (findRanges(words).length === 0)
    return [{ field: 'inspected', why: 'the year of the visit is not printed; it is inferred from the letter', seen }];
  if (wait >= 0 && wait <= longestWait && length >= 0 && length < longestVisit) return [];
  return [{ field: 'inspected', why: 'the dates of the visit and of the letter do not fit together', seen }];
}
