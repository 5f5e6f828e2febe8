import type { DocumentText } from '../../../src/archive/document.ts';
import { findRanges, type Range } from './dates.ts';
import { evidenceOf, type Facts, type Found, type KindRules, type Subject } from './facts.ts';
import { inspectorates } from './inspectorates.ts';
import { doubtVisit, letterDate } from './letter.ts';
import { openingOf, plainWords, sentencesOf, titleOf } from './look.ts';
import { doubtSignature, signatories } from './signatures.ts';

const pattern = /\bjoint targeted area inspection\b|^JTAI\b/i;
/** A title that is set as a line, not as a heading. */
const titleLine = /^(?:joint targeted area inspection|JTAI)\b.*[^.]$/i;
const longestTitle = 160;
/** How a letter begins that has no title. */
const ownLetter =
  /^(?:This|The) letter \w+ (?:the |our )?findings (?:of|from) (?:the |our |a )?(?:recent )?joint targeted area inspection\b/i;
/** The heading of a document on a council's services alone: it may mention a joint inspection; it is none. */
const ofOneCouncil =
  /\binspection of (?:.+ )?children's (?:social care )?services\b|^(?:re-?)?inspection of (?:services for|safeguarding|local authority)\b|\b(?:focuss?ed|monitoring|assurance) visit\b/i;
/** Before the days of the visit; the verbs count only of inspectors and their inspection. */
const when =
  /\bthis inspection (?:took place|was carried out)\b|\b(?:inspection|JTAI) took place\b|\binspection dates?\b|^between\b|\b(?:inspect(?:ion|ors|orates)|JTAI|Ofsted|CQC|we)\b[^.]*?\b(?:carried out|undertook|conducted|revisited|visited|held)\b/i;
const thisInspection = /\b(?:joint|this|our) (?:targeted area )?inspection\b|\bJTAI\b/i;
const earlier = /\b(?:previous|last|since|earlier)\b/i;
const place = String.raw`((?:(?:[Ll]ondon |[Rr]oyal |[Mm]etropolitan )?(?:[Bb]orough|[Cc]ity|[Cc]ounty) of )?\p{Lu}[\p{L}\p{M}'&,. -]*?)(?: local (?:authority )?area)?`;
/** The forms of the title: "… of the multi-agency response to … in X", "Joint targeted area inspection of X". */
const titles: readonly RegExp[] = [
  new RegExp(String.raw`^.* in (?:the )?${place}$`, 'u'),
  new RegExp(
    String.raw`[Ii]nspection of (?:the )?(?!multi-agency|Multi-|identification|services|children)${place}$`,
    'u',
  ),
];
const inOpening =
  /\b(?:in|of) (?:the )?((?:London Borough of |Royal Borough of |City of )?\p{Lu}[\p{L}'’-]+(?:(?: and| upon| on|,)? (?:the )?\p{Lu}[\p{L}'’-]+)*)(?:\.|,| local area| \()/gu;

/**
 * When inspectors were there: "Between 21 and 25 January 2019, …" or "This inspection took place from …"; else the first
 * days that a sentence on this inspection names.
 */
export function jointVisit(text: DocumentText): Found<Range> | null {
  const sentences = openingOf(text).flatMap((paragraph) =>
    sentencesOf(paragraph.text).map((words) => ({ words, paragraph })),
  );
  for (const { words, paragraph } of sentences) {
    const cue = when.exec(words);
    const [range] = cue === null ? [] : findRanges(words.slice(cue.index + cue[0].length));
    if (range !== undefined) return { value: range, paragraph };
  }
  for (const { words, paragraph } of sentences) {
    const [range] = thisInspection.test(words) && !earlier.test(words) ? findRanges(words) : [];
    if (range !== undefined) return { value: range, paragraph };
  }
  return null;
}

function describe(subject: Subject): Facts {
  const { text } = subject;
  const title = titleOf(text);
  const date = letterDate(text);
  const visit = jointVisit(text);
  const signed = signatories(text);
  const { found: together, review: unknown } = inspectorates(text, visit?.value ?? null);
  const named = titles.flatMap((form) => plainWords(title ?? '').match(form)?.[1] ?? [])[0] ?? null;
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
    ...(together === null ? {} : { inspectorates: [...together.value] }),
    signedBy: [...(signed?.value ?? [])],
    grades: [],
    evidence: evidenceOf({ inspected: visit, date, inspectorates: together, signedBy: signed }),
    review: [...doubtVisit(visit, date), ...doubtSignature(signed), ...unknown],
  };
}

/** A letter on a joint targeted area inspection: council, police and health; no grade, nobody called lead. */
export const jointInspection: KindRules = {
  kind: 'jtai',
  recognises: (text) =>
    pattern.test(titleOf(text) ?? '') ||
    (!text.sections.some(({ heading }) => ofOneCouncil.test(plainWords(heading))) &&
      openingOf(text)
        .slice(0, 25)
        .map(({ text: words }) => plainWords(words))
        .some((words) => (words.length <= longestTitle && titleLine.test(words)) || ownLetter.test(words))),
  describe,
};
