import { evidenceOf, type Facts, type Found, type KindRules, type Subject } from './facts.ts';
import { jointVisit } from './joint-inspection.ts';
import { doubtVisit, letterDate } from './letter.ts';
import { bodyOf, openingOf, plainWords, sentencesOf } from './look.ts';
import { doubtSignature, signatories } from './signatures.ts';

const subject = String.raw`(?:SEND|special educational needs (?:and(?:\/or)?|or) disabilit(?:y|ies)(?: \(SEND\))?)`;
const start = String.raw`^(?:joint (?:local )?|local )area ${subject}`;
const title = new RegExp(String.raw`${start} (inspection|re-?visit) (?:in|of|to) (?:the )?(.+)$`, 'i');
const revisited = new RegExp(String.raw`${start} re-?visit\b`, 'i');
const inspected = new RegExp(String.raw`${start} inspection\b`, 'i');
const statement =
  /\bwritten statement of action (?:\(WSOA\) )?is required\b|\brequired to (?:produce|submit|prepare)\b.{0,60}\bwritten statement of action\b/i;
const noStatement =
  /\bwritten statement of action (?:\(WSOA\) )?is not required\b|\bnot (?:been )?(?:required|asked) to (?:produce|submit|prepare)\b.{0,60}\bwritten statement of action\b/i;

/** Words that make a sentence tell of a rule or of what has ended, not of what this inspection determined. */
const notDetermined = /\b(?:no longer|may|might|where|Where|if|If|does not|do not)\b/;

/** What the letter says of a written statement of action; two places that disagree are flagged. */
function outcomeOf({ text }: Subject): { found: Found<string> | null; review: NonNullable<Facts['review']> } {
  const places = bodyOf(text).flatMap((paragraph): Found<string>[] => {
    const sentences = sentencesOf(paragraph.text).filter((words) => !notDetermined.test(words));
    if (sentences.some((words) => noStatement.test(words))) return [{ value: 'no-written-statement', paragraph }];
    return sentences.some((words) => statement.test(words))
      ? [{ value: 'written-statement-of-action', paragraph }]
      : [];
  });
  const [first] = places;
  const doubt = (why: string, seen?: string) => [{ field: 'outcome', why, ...(seen === undefined ? {} : { seen }) }];
  if (first === undefined)
    return {
      found: null,
      review: doubt('the letter does not say whether a written statement of action is required'),
    };
  const other = places.find(({ value }) => value !== first.value);
  const seen = [first, other].map((place) => `${place?.value ?? ''} (${place?.paragraph.id ?? ''})`).join('; ');
  const why = 'two places disagree on whether a written statement of action is required';
  return { found: first, review: other === undefined ? [] : doubt(why, seen) };
}

/** The letter's title, whether its Markdown has it as its heading or as a line. */
function printedTitle({ text }: Pick<Subject, 'text'>): string | null {
  const headings = text.sections.map(({ heading }) => heading);
  const lines = [...headings, ...openingOf(text).map(({ text: words }) => words)].map(plainWords);
  return lines.find((line) => title.test(line)) ?? null;
}

function describe(subject: Subject, kind: string): Facts {
  const { text, reference } = subject;
  const framework = reference.frameworks.find(({ slug }) => slug === 'area-send-2016');
  const printed = printedTitle(subject);
  const name = printed?.match(title)?.[2];
  const date = letterDate(text);
  const visit = jointVisit(text);
  const signed = signatories(text);
  const { found: outcome, review } = kind === 'area-send' ? outcomeOf(subject) : { found: null, review: [] };
  return {
    kind,
    ...(framework === undefined ? {} : { framework: framework.slug }),
    ...(printed === null ? {} : { title: printed }),
    ...(name === undefined ? {} : { authorityNames: [name] }),
    ...(date === null ? {} : { date: date.value, dateBasis: 'letter' }),
    ...(visit === null ? {} : { inspected: visit.value }),
    inspectors: [],
    signedBy: [...(signed?.value ?? [])],
    grades: [],
    ...(outcome === null ? {} : { outcome: outcome.value }),
    evidence: evidenceOf({ inspected: visit, date, signedBy: signed, outcome }),
    review: [...doubtVisit(visit, date), ...doubtSignature(signed), ...review],
  };
}

/** A letter on an area SEND inspection of 2016 to 2022. */
export const areaSendLetter: KindRules = {
  kind: 'area-send',
  recognises: (text) => inspected.test(printedTitle({ text }) ?? ''),
  describe: (subject) => describe(subject, 'area-send'),
};

/** A letter on a return visit to an area that had to write a statement of action. */
export const areaSendRevisit: KindRules = {
  kind: 'area-send-revisit',
  recognises: (text) => revisited.test(printedTitle({ text }) ?? ''),
  describe: (subject) => describe(subject, 'area-send-revisit'),
};
