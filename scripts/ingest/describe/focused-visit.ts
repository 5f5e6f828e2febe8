import { evidenceOf, type Facts, type KindRules, type Subject } from './facts.ts';
import { frameworkInForce } from './framework-in-force.ts';
import { doubtVisit, letterDate, letterTeam, signatories, summaryParagraphs, visitDates } from './letter.ts';
import { openingOf, plainWords, titleOf } from './look.ts';

/** What every letter about a visit says: when, who, and who signed. */
export function describeLetter({ text }: Subject): Facts & Required<Pick<Facts, 'review' | 'evidence'>> {
  const opening = summaryParagraphs(text);
  const date = letterDate(text);
  const visit = visitDates(opening, date);
  const team = letterTeam(opening);
  const signed = signatories(text);
  return {
    ...(date === null ? {} : { date: date.value, dateBasis: 'letter' as const }),
    ...(visit === null ? {} : { inspected: visit.value }),
    inspectors: [...(team.found?.value ?? [])],
    signedBy: [...(signed?.value ?? [])],
    grades: [],
    evidence: evidenceOf({ inspected: visit, date, inspectors: team.found, signedBy: signed }),
    review: [...doubtVisit(visit, date), ...team.review],
  };
}

/** The authority that a letter's title names: "Focused visit to X children's services". */
export function authorityInTitle(title: string, start: RegExp): string | null {
  const rest = plainWords(title).match(start)?.[1];
  return rest === undefined || rest === '' ? null : rest;
}

const titleStart =
  /^(?:Ofsted |ILACS )?(?:focuss?ed|assurance)(?: assurance)? visit(?: (?:to|of|in|at) |\s*[:–—-]\s*)(.+)$/i;
const inOpening =
  /\b(?:focuss?ed|assurance)(?: assurance)? visit (?:to|of) (.+?)(?: children's services| children's social care)?,? (?:on|between|from|during|which)\b/i;

function rulesFor(kind: string, pattern: RegExp): KindRules {
  return {
    kind,
    recognises: (text) =>
      pattern.test(titleOf(text) ?? '') ||
      openingOf(text).some(({ text: words }) => pattern.test(words) && /^(?:This|The) letter\b/.test(words)),
    describe: (subject) => {
      const { text, reference } = subject;
      const letter = describeLetter(subject);
      const title = titleOf(text);
      const visited = letter.inspected !== undefined && 'from' in letter.inspected ? letter.inspected.from : undefined;
      const day = visited ?? letter.date ?? null;
      const { framework, review } = frameworkInForce(kind, day, reference.frameworks, 'ilacs');
      const opening = openingOf(text)
        .map(({ text: words }) => plainWords(words).match(inOpening)?.[1])
        .find((name) => name !== undefined);
      const names = [title === null ? null : authorityInTitle(title, titleStart), opening ?? null].filter(
        (name) => name !== null,
      );
      return {
        ...letter,
        kind,
        ...(title === null ? {} : { title }),
        ...(framework === null ? {} : { framework: framework.slug }),
        ...(names.length === 0 ? {} : { authorityNames: names }),
        review: [...letter.review, ...review],
      };
    },
  };
}

/** A letter on a focused visit (ILACS, since 2018): one topic, no grade. */
export const focusedVisit = rulesFor('focused-visit', /\bfocuss?ed (?:assurance )?visit\b/i);

/** A letter on an assurance visit of 2020–21. */
export const assuranceVisit = rulesFor('assurance-visit', /\bassurance visit\b/i);
