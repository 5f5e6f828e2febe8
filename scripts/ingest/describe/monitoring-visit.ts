import type { DocumentText, Paragraph } from '../../../src/archive/document.ts';
import { findDay, findMonth } from './dates.ts';
import type { Facts, Found, KindRules, KnownInspection, Subject } from './facts.ts';
import { describeLetter, doubtNames, letterTitle, namesInLetter } from './focused-visit.ts';
import { letterDate, summaryParagraphs } from './letter.ts';
import { openingOf, plainWords, sentencesOf, titleOf } from './look.ts';

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );
const ordinal = String.raw`(${ordinals.join('|')}|\d{1,2}(?:st|nd|rd|th))(?: and (?:final|last))?(?: Ofsted)? (?:(?:monitoring )?visit|since)\b`;
const titled = new RegExp(String.raw`\b${ordinal}`, 'i');
/**
 * "The visit was the second monitoring visit", "the findings of the 2nd visit"; what else a letter says of a second visit may be
 * of an earlier one.
 */
const said = new RegExp(
  String.raw`\b(?:(?:this|it|visit) (?:was|is)|(?:findings|report) (?:of|from|on)) (?:the|our|your|this) (?:(?!previous\b|last\b|earlier\b|since\b|after\b|at\b)[\p{L}'-]+ ){0,4}?${ordinal}`,
  'iu',
);
/** Words between a judgement and "inadequate" that tell that it was another, or is one no longer. */
const notGood = String.raw`(?:(?!\b(?:good|outstanding|requires improvement|no longer|not)\b).)*?`;
const inadequate = new RegExp(
  String.raw`\b(?:judged|found|graded|judge?ment|rated)\b${notGood}\binadequate\b|\binadequate\b${notGood}\b(?:judged|judge?ment)\b`,
  'i',
);
const monthOfYear = /\b(?:\d{1,2} )?\p{Lu}\p{L}+ (?:19|20)\d\d\b/gu;
const pattern = /\bmonitoring visit\b/i;
const full = new Set(['sif-inspection', 'sif-reinspection', 'ilacs-inspection']);

/** The full inspection of a month or day that the archive knows; one whose known grades hold no "inadequate" is not meant. */
function inspectionOf(words: string, authority: string, known: readonly KnownInspection[]): KnownInspection | null {
  const date = findDay(words) ?? findMonth(words);
  if (date === null) return null;
  const matches = known.filter(
    (one) =>
      one.authority === authority &&
      full.has(one.kind) &&
      one.date.startsWith(date) &&
      (one.grades.length === 0 || one.grades.includes('inadequate')),
  );
  return matches.length === 1 ? (matches[0] ?? null) : null;
}

/** The visit's place in its series, as the title or the opening counts it. */
function numberOf(text: DocumentText, opening: readonly Paragraph[]): Found<number>[] {
  const first = openingOf(text)[0];
  const title = titleOf(text);
  const inTitle = title === null || first === undefined ? [] : [{ words: title, pattern: titled, paragraph: first }];
  const inOpening = opening.map((paragraph) => ({ words: plainWords(paragraph.text), pattern: said, paragraph }));
  return [...inTitle, ...inOpening].flatMap(({ words, pattern: place, paragraph }) => {
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
  const written = letterDate(text)?.value;
  const counted = numberOf(text, opening);
  const [number] = counted;
  const mentioned = opening
    .filter(({ sections }) => sections.at(-1) === opening[0]?.sections.at(-1))
    .flatMap(({ text: words }) => plainWords(words).match(titled)?.[0] ?? []);
  const since = opening.flatMap((paragraph) =>
    sentencesOf(paragraph.text)
      .filter((sentence) => inadequate.test(sentence))
      .flatMap((sentence) => sentence.match(monthOfYear) ?? [])
      .map((value) => ({ value, paragraph })),
  );
  const known = since
    .flatMap(({ value, paragraph }) => {
      const inspection = authority === null ? null : inspectionOf(value, authority, reference.inspections);
      return inspection === null ? [] : [{ value: inspection, paragraph }];
    })
    .filter(({ value }) => written === undefined || value.date < written)
    .sort((one, other) => (one.value.date < other.value.date ? 1 : -1));
  const [followed] = known;
  const others = known.filter(({ value }) => value.id !== followed?.value.id);
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
      ...(number === undefined && mentioned.length > 0
        ? [
            {
              field: 'number',
              why: 'a visit is counted, but the letter does not say that it is this one',
              seen: mentioned.join('; '),
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
      ...(others.length === 0
        ? []
        : [
            {
              field: 'follows',
              why: 'more than one inspection is said to have found the authority inadequate; the last is taken',
              seen: known.map(({ value }) => value.id).join('; '),
            },
          ]),
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
      review: [...letter.review, ...doubtNames(names, subject.reference.authorities), ...review],
    };
  },
};
