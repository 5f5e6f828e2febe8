import type { DocumentText } from '../../../src/archive/document.ts';
import { shortName, slugOf } from './authority-name.ts';
import { evidenceOf, type Facts, type KindRules, type Subject } from './facts.ts';
import { openingOf, plainWords, titleOf } from './look.ts';
import { coverDates, doubtLead, doubtPublication, publicationDate, reportTeam } from './report.ts';
import { singleJudgements } from './single-judgements.ts';

const services = /^inspection of services for children in need of help and protection\b/i;
const repeated =
  /^(?:re-?inspection|post-monitoring (?:single )?(?:re-?)?inspection) of services for children in need\b/i;
const boardTitle = /\breview of the effectiveness of the (?:local safeguarding children'?s? board|LSCB)/i;
const coverTitle =
  /^(?:(?:re-?|post-monitoring |single )*inspection of services\b|review of the effectiveness\b|and$)/i;

/** The title as the cover prints it in several lines. */
function coverTitleOf(text: DocumentText): string | null {
  const lines = [...text.sections.map(({ heading }) => heading), ...openingOf(text).map(({ text: words }) => words)]
    .map(plainWords)
    .filter((words) => coverTitle.test(words));
  const inspection = lines.find((line) => services.test(line) || repeated.test(line));
  const review = lines.find((line) => /^review of/i.test(line));
  if (inspection === undefined) return review ?? null;
  return review === undefined || inspection.includes(review) ? inspection : `${inspection} and ${review}`;
}

const inOverall =
  /^(?:the overall judge?ment is that )?(?:(?:overall,? )?(?:the )?(?:effectiveness of )?children's (?:social care )?services|services for children) in (.+?) (?:are|is|requires?)\b/i;
const aCouncil = /\b(?:council|borough|county|city)\b/i;

/**
 * How a report names its authority: the cover's title, and the sentence of the overall judgement; two that differ are
 * flagged.
 */
function namesOf(text: DocumentText): { readonly names: string[]; readonly review: NonNullable<Facts['review']> } {
  const lines = coverLines(text);
  const isName = (line: string): boolean =>
    !coverTitle.test(line) && !/children's services|judge?ment|[:.]/i.test(line);
  const title = [titleOf(text) ?? '', ...lines.filter((line) => aCouncil.test(line))]
    .map(plainWords)
    .find((line) => line !== '' && isName(line));
  const inSentence = lines.flatMap((line) => line.match(inOverall)?.[1] ?? [])[0];
  const names = [title, inSentence].filter((name) => name !== undefined);
  const slugs = new Set(names.map((name) => slugOf(shortName(name))));
  const why = 'the cover and the overall judgement name the authority differently';
  return { names, review: slugs.size > 1 ? [{ field: 'authority', why, seen: names.join('; ') }] : [] };
}

function describe(subject: Subject, kind: string): Facts {
  const { text, reference } = subject;
  const framework = reference.frameworks.find(({ slug }) => slug === 'sif');
  const { visit, review } = coverDates(text);
  const date = publicationDate(text);
  const team = reportTeam(text);
  const reviewsBoard = coverLines(text).some((line) => boardTitle.test(line));
  const areas = framework?.areas.map(({ slug }) => slug) ?? [];
  const expected = areas.filter((slug) => (slug === 'lscb' ? reviewsBoard : kind !== 'lscb-review'));
  const found =
    framework === undefined ? { grades: [], review: [], evidence: {} } : singleJudgements(subject, framework, expected);
  const { names, review: doubts } = namesOf(text);
  const title = coverTitleOf(text);
  return {
    kind,
    framework: 'sif',
    ...(title === null ? {} : { title }),
    ...(names.length === 0 ? {} : { authorityNames: names }),
    ...(date === null ? {} : { date: date.value, dateBasis: 'printed' }),
    ...(visit === null ? {} : { inspected: visit.value }),
    inspectors: [...(team.found?.value ?? [])],
    grades: [...found.grades],
    evidence: {
      ...evidenceOf({ inspected: visit, date, inspectors: team.found }),
      ...found.evidence,
    },
    review: [
      ...doubts,
      ...review,
      ...doubtPublication(visit, date),
      ...team.review,
      ...(team.found === null ? [] : doubtLead(team.found)),
      ...found.review,
    ],
  };
}

/** The lines of the cover: headings and short paragraphs at the document's beginning. */
function coverLines(text: DocumentText): string[] {
  const headings = text.sections.slice(0, 6).map(({ heading }) => heading);
  return [
    ...headings,
    ...openingOf(text)
      .slice(0, 12)
      .map(({ text: words }) => words),
  ].map(plainWords);
}

/** A report under the single inspection framework (2013–18). */
export const singleInspection: KindRules = {
  kind: 'sif-inspection',
  recognises: (text) => coverLines(text).some((line) => services.test(line)),
  describe: (subject) => describe(subject, 'sif-inspection'),
};

/** A report on a re-inspection under the single inspection framework. */
export const singleReinspection: KindRules = {
  kind: 'sif-reinspection',
  recognises: (text) => coverLines(text).some((line) => repeated.test(line)),
  describe: (subject) => describe(subject, 'sif-reinspection'),
};

/** A report that reviews a Local Safeguarding Children Board alone. */
export const boardReview: KindRules = {
  kind: 'lscb-review',
  recognises: (text) => coverLines(text).some((line) => boardTitle.test(line)),
  describe: (subject) => describe(subject, 'lscb-review'),
};
