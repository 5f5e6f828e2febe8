import type { DocumentText } from '../../../src/archive/document.ts';
import type { Review } from '../../../src/archive/provenance.ts';
import { findRanges, type Range } from './dates.ts';
import type { Found } from './facts.ts';
import { inspectorateNames } from './inspectorate-names.ts';
import { openingOf, sentencesOf } from './look.ts';

const name = String.raw`(?:${inspectorateNames.join('|')})\b(?: \([^)]*\))?`;
const between = String.raw`(?:,? and |, |,? & )(?:the )?`;
/** The names as the letter lists them, as far as they are known. */
const list = new RegExp(String.raw`\bOfsted\b(?: \([^)]*\))?(?:${between}${name})*`, 'iu');
/** Another name after them. */
const goesOn = new RegExp(`^${between}\\p{Lu}`, 'u');
/** What may follow the last name: words that name nobody else. */
const end =
  /^(?:,? (?:who|which|have|has|had|all|jointly|together|inspectors))* (?:carried out|undertook|conducted)\b/i;
const endAfterBy = /^(?:$|\.|, | (?:between|during|from|in|on)\b)/;
const by = /\bby (?:inspectors from )?(?:the )?$/i;
const aVisit = /\b(?:carried out|undertook|conducted)\b/i;
const thisOne = /^(?:it|(?:this|the) (?:joint )?(?:targeted area )?inspection) was\b/i;
const year = /\b(?:19|20)\d\d\b/g;

/** Whether a sentence is on this inspection: it says so, or prints the visit's days; another year than the visit's tells that it isn't. */
function isOnThisVisit(sentence: string, visit: Range | null): boolean {
  const years = sentence.match(year) ?? [];
  const own = visit === null ? [] : [visit.from.slice(0, 4), visit.to.slice(0, 4)];
  if (visit !== null && years.length > 0 && !years.some((one) => own.includes(one))) return false;
  const isItsDay = findRanges(sentence).some(({ from, to }) => from === visit?.from && to === visit.to);
  return isItsDay || /\bjoint(?:ly)?\b/i.test(sentence) || thisOne.test(sentence);
}

/**
 * Who made an inspection together, as its letter names them: “Ofsted, the Care Quality Commission (CQC), HMI Constabulary
 * (HMIC) and HMI Probation undertook a joint inspection”; since 2022: “It was carried out by inspectors from Ofsted, …”.
 * @param visit when the inspection was, where that is known
 * @returns the names; nothing, and a review, where the list holds a name that is no inspectorate's
 */
export function inspectorates(
  text: DocumentText,
  visit: Range | null,
): { found: Found<readonly string[]> | null; review: Review[] } {
  for (const paragraph of openingOf(text)) {
    for (const sentence of sentencesOf(paragraph.text)) {
      const match = list.exec(sentence);
      if (match === null || !aVisit.test(sentence) || !isOnThisVisit(sentence, visit)) continue;
      const rest = sentence.slice(match.index + match[0].length);
      const names = match[0].match(new RegExp(name, 'giu')) ?? [];
      if (names.length < 2 && !goesOn.test(rest)) continue;
      const isWhole = by.test(sentence.slice(0, match.index)) ? endAfterBy.test(rest) : end.test(rest);
      if (!isWhole) {
        const seen = sentence.slice(match.index, match.index + 240);
        return {
          found: null,
          review: [{ field: 'inspectorates', why: 'the list of inspectorates was not understood', seen }],
        };
      }
      const value = names.map((one) => one.replace(/ ?\([^)]*\)$/, '').replaceAll("'", '’'));
      return { found: { value, paragraph }, review: [] };
    }
  }
  return { found: null, review: [] };
}
