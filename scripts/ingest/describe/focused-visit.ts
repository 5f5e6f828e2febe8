import type { Authority } from '../../../src/archive/authority.ts';
import type { DocumentText } from '../../../src/archive/document.ts';
import type { Review } from '../../../src/archive/provenance.ts';
import { matchAuthority, shortName, slugOf } from './authority-name.ts';
import { evidenceOf, type Facts, type KindRules, type Subject } from './facts.ts';
import { frameworkInForce } from './framework-in-force.ts';
import { doubtVisit, letterDate, summaryParagraphs, visitDates } from './letter.ts';
import { letterTeam } from './letter-team.ts';
import { openingOf, plainWords, titleOf } from './look.ts';
import { doubtSignature, signatories } from './signatures.ts';

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
    review: [...doubtVisit(visit, date), ...team.review, ...doubtSignature(signed)],
  };
}

/** A line of a letter's opening that is no longer than this can be its title. */
const longestTitle = 140;

/** The title of a letter about a visit, whether its Markdown has it as the first heading or as a line. */
export function letterTitle(text: DocumentText, visit: RegExp): string | null {
  const heading = titleOf(text);
  if (heading !== null && visit.test(heading)) return heading;
  const lines = openingOf(text).map(({ text: words }) => words.replaceAll(/\s+/g, ' ').trim());
  const line = lines.find((words) => words.length <= longestTitle && visit.test(words) && !/\.$/.test(words));
  return line ?? heading;
}

/**
 * How a letter about a visit names its authority, the most telling place first: its title ("Focused visit to X children's
 * services"), then its opening.
 * @param visit what the letter calls the visit, as the source of a regular expression
 */
export function namesInLetter(text: DocumentText, title: string | null, visit: string): string[] {
  const inTitle = new RegExp(
    String.raw`^(?:Ofsted |ILACS |(?:report|findings) (?:of|on) (?:the )?)?(?:\w+ )?${visit}(?: letter)?(?: (?:to|of|in|at) |\s*[:–—-]\s*)(.+?)(?::.*)?$`,
    'i',
  );
  const inOpening = new RegExp(
    String.raw`\b${visit} (?:to|of) (.+?)(?: children's services| children's social care)?(?:[,.]|,? (?:on|between|from|during|which|that|since))(?: |$)`,
    'i',
  );
  const titled = title === null ? undefined : plainWords(title).match(inTitle)?.[1];
  const opened = openingOf(text).map(({ text: words }) => plainWords(words).match(inOpening)?.[1]);
  return [titled, opened.find((name) => name !== undefined)].filter((name) => name !== undefined);
}

/** What letters call an authority without naming it. */
const general = /^(?:the-)?(?:local-authority|authority|council|borough|county|city|childrens)(?:-|$)/;

/**
 * A title and an opening that name two authorities wait for a person. One that says more after the same name ("Exampleshire
 * Children First") doesn't, where the archive does not know both; more before it ("South Exampleshire") does.
 */
export function doubtNames(names: readonly string[], authorities: readonly Authority[]): Review[] {
  const [first, other] = names
    .filter((name) => shortName(name) !== '' && !general.test(slugOf(shortName(name))))
    .map((name) => {
      const known = matchAuthority(name, authorities);
      return { slug: known?.slug ?? slugOf(shortName(name)), isKnown: known !== null };
    });
  if (first === undefined || other === undefined || first.slug === other.slug) return [];
  const goesOn = first.slug.startsWith(`${other.slug}-`) || other.slug.startsWith(`${first.slug}-`);
  if (goesOn && !(first.isKnown && other.isKnown)) return [];
  return [{ field: 'authority', why: 'the title and the opening name two authorities', seen: names.join('; ') }];
}

const visitWords = String.raw`(?:focuss?ed|assurance)(?: assurance)? visit`;

function rulesFor(kind: string, pattern: RegExp): KindRules {
  return {
    kind,
    recognises: (text) =>
      pattern.test(titleOf(text) ?? '') ||
      openingOf(text).some(({ text: words }) => pattern.test(words) && /^(?:This|The) letter\b/.test(words)),
    describe: (subject) => {
      const { text, reference } = subject;
      const letter = describeLetter(subject);
      const title = letterTitle(text, pattern);
      const visited = letter.inspected !== undefined && 'from' in letter.inspected ? letter.inspected.from : undefined;
      const day = visited ?? letter.date ?? null;
      const { framework, review } = frameworkInForce(kind, day, reference.frameworks, 'ilacs');
      const names = namesInLetter(text, title, visitWords);
      return {
        ...letter,
        kind,
        ...(title === null ? {} : { title }),
        ...(framework === null ? {} : { framework: framework.slug }),
        ...(names.length === 0 ? {} : { authorityNames: names }),
        review: [...letter.review, ...doubtNames(names, reference.authorities), ...review],
      };
    },
  };
}

/** A letter on a focused visit (ILACS, since 2018): one topic, no grade. */
export const focusedVisit = rulesFor('focused-visit', /\bfocuss?ed (?:assurance )?visit\b/i);

/** A letter on an assurance visit of 2020–21. */
export const assuranceVisit = rulesFor('assurance-visit', /\bassurance visit\b/i);
