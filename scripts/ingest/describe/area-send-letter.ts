import { evidenceOf, type Facts, type Found, type KindRules, type Subject } from './facts.ts';
import { jointVisit } from './joint-inspection.ts';
import { doubtVisit, letterDate, signatories } from './letter.ts';
import { bodyOf, openingOf, plainWords, titleOf } from './look.ts';

const title = /^joint (?:local )?area SEND (inspection|revisit) (?:in|of) (?:the )?(.+)$/i;
const revisited = /^joint (?:local )?area SEND revisit\b/i;
const inspected = /^joint (?:local )?area SEND inspection\b/i;
const statement =
  /\bwritten statement of action (?:\(WSOA\) )?is required\b|\brequired to (?:produce|submit|prepare)\b.{0,60}\bwritten statement of action\b/i;
const noStatement = /\bwritten statement of action (?:\(WSOA\) )?is not required\b/i;

/** What the letter says of a written statement of action. */
function outcomeOf(subject: Subject): Found<string> | null {
  for (const paragraph of bodyOf(subject.text)) {
    const words = plainWords(paragraph.text);
    if (noStatement.test(words)) return { value: 'no-written-statement', paragraph };
    if (statement.test(words)) return { value: 'written-statement-of-action', paragraph };
  }
  return null;
}

/** The letter's title, whether its Markdown has it as its heading or as a line. */
function printedTitle({ text }: Pick<Subject, 'text'>): string | null {
  const lines = [titleOf(text) ?? '', ...openingOf(text).map(({ text: words }) => words)].map(plainWords);
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
  const outcome = kind === 'area-send' ? outcomeOf(subject) : null;
  const unknown = {
    field: 'outcome',
    why: 'the letter does not say whether a written statement of action is required',
  };
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
    review: [...doubtVisit(visit, date), ...(kind === 'area-send' && outcome === null ? [unknown] : [])],
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
