import { findRanges, type Range } from './dates.ts';
import { evidenceOf, type Facts, type Found, type KindRules, type Subject } from './facts.ts';
import { doubtVisit, letterDate, signatories } from './letter.ts';
import { openingOf, plainWords, titleOf } from './look.ts';

const pattern = /\bjoint targeted area inspection\b/i;
const when =
  /\b(?:this inspection (?:took place|was carried out)|inspection took place|^between|carried out|undertook)\b/i;
const inTitle =
  /\b(?:in|of) (?:the )?((?!multi-agency|identification|abuse|the\b)\p{Lu}[\p{L}\p{M}'’&, -]*?)(?: local (?:authority )?area)?$/u;
const inOpening =
  /\b(?:in|of) (?:the )?((?:London Borough of |Royal Borough of |City of )?\p{Lu}[\p{L}'’-]+(?:(?: and| upon| on|,)? (?:the )?\p{Lu}[\p{L}'’-]+)*)(?:\.|,| local area| \()/gu;

/** When inspectors were there: "Between 21 and 25 January 2019, …" or "This inspection took place from …". */
function inspected(subject: Subject): Found<Range> | null {
  for (const paragraph of openingOf(subject.text)) {
    const words = plainWords(paragraph.text);
    const at = words.search(when);
    const [range] = at === -1 ? [] : findRanges(words.slice(at));
    if (range !== undefined) return { value: range, paragraph };
  }
  return null;
}

function describe(subject: Subject): Facts {
  const { text } = subject;
  const title = titleOf(text);
  const date = letterDate(text);
  const visit = inspected(subject);
  const signed = signatories(text);
  const named = title === null ? null : (plainWords(title).match(inTitle)?.[1] ?? null);
  const opening = openingOf(text).filter(({ text: words }) => /^(?:This letter|Between|This inspection)/.test(words));
  const mentioned = opening.flatMap(({ text: words }) =>
    [...plainWords(words).matchAll(inOpening)].map((match) => match[1] ?? ''),
  );
  return {
    kind: 'jtai',
    framework: 'jtai',
    ...(title === null ? {} : { title }),
    authorityNames: [...(named === null ? [] : [named]), ...mentioned],
    ...(date === null ? {} : { date: date.value, dateBasis: 'letter' }),
    ...(visit === null ? {} : { inspected: visit.value }),
    inspectors: [],
    signedBy: [...(signed?.value ?? [])],
    grades: [],
    evidence: evidenceOf({ inspected: visit, date, signedBy: signed }),
    review: [
      ...doubtVisit(visit, date),
      ...(signed === null ? [{ field: 'signedBy', why: 'no signature was found' }] : []),
    ],
  };
}

/** A letter on a joint targeted area inspection: council, police and health; no grade, nobody called lead. */
export const jointInspection: KindRules = {
  kind: 'jtai',
  recognises: (text) =>
    pattern.test(titleOf(text) ?? '') ||
    openingOf(text)
      .slice(0, 25)
      .some(({ text: words }) => pattern.test(words)),
  describe,
};
