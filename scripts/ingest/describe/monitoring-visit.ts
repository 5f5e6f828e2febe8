import { findDay, findMonth } from './dates.ts';
import type { Facts, KindRules, KnownInspection, Subject } from './facts.ts';
import { authorityInTitle, describeLetter } from './focused-visit.ts';
import { openingOf, plainWords, titleOf } from './look.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const place = new RegExp(String.raw`\b(${ordinals.join('|')}) monitoring visit\b`, 'i');
const judged =
  /\bsince the local authority (?:was|were) (?:judged|found|graded)(?: to be)? .*?\b(?:in|on) ((?:\d{1,2} )?\p{L}+ \d{4})/iu;
const pattern = /\bmonitoring visit\b/i;
const titleStart = /^(?:report of the )?(?:\w+ )?monitoring visit (?:to|of|in) (.+)$/i;
const full = new Set(['sif-inspection', 'sif-reinspection', 'ilacs-inspection']);

/** The full inspection of a month or day that the archive knows. */
function inspectionOf(words: string, authority: string, known: readonly KnownInspection[]): KnownInspection | null {
  const date = findDay(words) ?? findMonth(words);
  if (date === null) return null;
  const matches = known.filter((one) => one.authority === authority && full.has(one.kind) && one.date.startsWith(date));
  return matches.length === 1 ? (matches[0] ?? null) : null;
}

function follow(
  subject: Subject,
): Pick<Facts, 'number' | 'follows' | 'framework'> & Required<Pick<Facts, 'review' | 'evidence'>> {
  const { text, reference, authority } = subject;
  const opening = openingOf(text);
  const counted = opening.find((paragraph) => place.test(paragraph.text));
  const number = counted === undefined ? 0 : ordinals.indexOf(counted.text.match(place)?.[1]?.toLowerCase() ?? '') + 1;
  const since = opening.find((paragraph) => judged.test(plainWords(paragraph.text)));
  const words = since === undefined ? '' : (plainWords(since.text).match(judged)?.[1] ?? '');
  const followed = authority === null ? null : inspectionOf(words, authority, reference.inspections);
  return {
    ...(number === 0 ? {} : { number }),
    ...(followed === null ? {} : { follows: followed.id }),
    ...(followed?.framework === undefined ? {} : { framework: followed.framework }),
    evidence: {
      ...(counted === undefined ? {} : { number: counted.id }),
      ...(since === undefined || followed === null ? {} : { follows: since.id }),
    },
    review:
      followed === null
        ? [
            {
              field: 'follows',
              why: 'the inspection that this visit follows is not known to the archive',
              ...(words === '' ? {} : { seen: words }),
            },
          ]
        : [],
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
    const title = titleOf(subject.text);
    const { evidence, review, ...followed } = follow(subject);
    const name = title === null ? null : authorityInTitle(title, titleStart);
    return {
      ...letter,
      ...followed,
      kind: 'monitoring-visit',
      ...(title === null ? {} : { title }),
      ...(name === null ? {} : { authorityNames: [name] }),
      evidence: { ...letter.evidence, ...evidence },
      review: [...letter.review, ...review],
    };
  },
};
