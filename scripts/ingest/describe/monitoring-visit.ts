import type { DocumentText, Paragraph } from '../../../src/archive/document.ts';
import { findDay, findMonth } from './dates.ts';
import type { Facts, Found, KindRules, KnownInspection, Subject } from './facts.ts';
import { describeLetter, doubtNames, letterTitle, namesInLetter } from './focused-visit.ts';
import { summaryParagraphs } from './letter.ts';
import { openingOf, plainWords, sentencesOf, titleOf } from './look.ts';

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );
/** "the second monitoring visit", "the 2nd visit since"; not "since the second monitoring visit". */
const place = new RegExp(
  String.raw`(?<!\b(?:since|after|at|following|during) (?:the|our) )\b(${ordinals.join('|')}|\d{1,2}(?:st|nd|rd|th))(?: and (?:final|last))?(?: Ofsted)? (?:(?:monitoring )?visit|since)\b`,
  'i',
);
const inadequate =
  /\b(?:judged|found|graded|judge?ment|rated)\b.*?\binadequate\b|\binadequate\b.*?\b(?:judged|judge?ment)\b/i;
const monthOfYear = /\b(?:\d{1,2} )?\p{Lu}\p{L}+ (?:19|20)\d\d\b/gu;
const pattern = /\bmonitoring visit\b/i;
const full = new Set(['sif-inspection', 'sif-reinspection', 'ilacs-inspection']);

/** The full inspection of a month or day that the archive knows. */
function inspectionOf(words: string, authority: string, known: readonly KnownInspection[]): KnownInspection | null {
  const date = findDay(words) ?? findMonth(words);
  if (date === null) return null;
  const matches = known.filter((one) => one.authority === authority && full.has(one.kind) && one.date.startsWith(date));
  return matches.length === 1 ? (matches[0] ?? null) : null;
}

/** The visit's place in its series, as the title or the opening counts it. */
function numberOf(text: DocumentText, opening: readonly Paragraph[]): Found<number>[] {
  const first = openingOf(text)[0];
  const title = titleOf(text);
  const titled = title === null || first === undefined ? [] : [{ words: title, paragraph: first }];
  const said = opening.map((paragraph) => ({ words: plainWords(paragraph.text), paragraph }));
  return [...titled, ...said].flatMap(({ words, paragraph }) => {
    const counted = words.match(place)?.[1]?.toLowerCase();
    if (counted === undefined) return [];
    const named = ordinals.indexOf(counted) + 1;
    return [{ value: named === 0 ? Number.parseInt(counted, 10) : named, paragraph }];
  });
}

function follow(
  subject: Subject,
): Pick<Facts, 'number' | 'follows' | 'framework'> & Required<Pick<Facts, 'review' | 'evidence'>> {
  const { text, reference, authority } = subject;
  const opening = summaryParagraphs(text);
  const counted = numberOf(text, opening);
  const [number] = counted;
  const since = opening.flatMap((paragraph) =>
    sentencesOf(paragraph.text)
      .filter((sentence) => inadequate.test(sentence))
      .flatMap((sentence) => sentence.match(monthOfYear) ?? [])
      .map((value) => ({ value, paragraph })),
  );
  const followed = since.flatMap(({ value, paragraph }) => {
    const inspection = authority === null ? null : inspectionOf(value, authority, reference.inspections);
    return inspection === null ? [] : [{ value: inspection, paragraph }];
  })[0];
  const seen = since.map(({ value }) => value).join('; ');
  const doubtful = counted.some(({ value }) => value !== number?.value);
  return {
    ...(number === undefined ? {} : { number: number.value }),
    ...(followed === undefined ? {} : { follows: followed.value.id }),
    ...(followed?.value.framework === undefined ? {} : { framework: followed.value.framework }),
    evidence: {
      ...(number === undefined ? {} : { number: number.paragraph.id }),
      ...(followed === undefined ? {} : { follows: followed.paragraph.id }),
    },
    review: [
      ...(doubtful
        ? [
            {
              field: 'number',
              why: 'two places count the visit differently',
              seen: counted.map(({ value }) => value).join('; '),
            },
          ]
        : []),
      ...(followed === undefined
        ? [
            {
              field: 'follows',
              why: 'the inspection that this visit follows is not known to the archive',
              ...(seen === '' ? {} : { seen }),
            },
          ]
        : []),
    ],
  };
}

/** A letter on a monitoring visit after an "inadequate" judgement: progress, no grade. */
export const monitoringVisit: KindRules = {
  kind: 'monitoring-visit',
  asksAuthority: true,
  recognises: (text) =>
    pattern.test(titleOf(text) ?? '') ||
    openingOf(text).some(({ text: words }) => pattern.test(words) && /^(?:This|The) letter\b/.test(words)),
  describe: (subject) => {
    const letter = describeLetter(subject);
    const title = letterTitle(subject.text, pattern);
    const { evidence, review, ...followed } = follow(subject);
    const names = namesInLetter(subject.text, title, 'monitoring visit');
    return {
      ...letter,
      ...followed,
      kind: 'monitoring-visit',
      ...(title === null ? {} : { title }),
      ...(names.length === 0 ? {} : { authorityNames: names }),
      evidence: { ...letter.evidence, ...evidence },
      review: [...letter.review, ...doubtNames(names), ...review],
    };
  },
};
