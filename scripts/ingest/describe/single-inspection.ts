import type { DocumentText } from '../../../src/archive/document.ts';
import type { Framework } from '../../../src/archive/framework.ts';
import { evidenceOf, type Facts, type KindRules, type Subject } from './facts.ts';
import { gradeAtEnd, readRows, scaleOf, settle, type Statement } from './judgements.ts';
import { bodyOf, openingOf, plainWords, sentencesOf, titleOf } from './look.ts';
import { coverDates, doubtPublication, publicationDate, reportTeam } from './report.ts';

const services = /^inspection of services for children in need of help and protection\b/i;
const repeated = /^re-?inspection of services for children in need\b/i;
const overallLine =
  /^(?:the )?overall judge?ment(?: is\b| that\b|:)|^(?:overall,? )?(?:the )?(?:overall )?(?:effectiveness of )?(?:(?:local authority |council )?children's (?:social care )?services|services for children) (?:in|at|for|of|across|provided by|within) .+? (?:are|is|requires?)\b/i;
/** The board at a sentence's head, by its general or its own name: "The effectiveness of the LSCB is …". */
const boardLine =
  /^(?:[Ss]ection \d+\W+)?(?:[Oo]verall, )?(?:[Tt]he )?(?:[Oo]verall )?(?:[Ee]ffectiveness of )?(?:the )?(?:\p{Lu}[\p{L}'-]+ (?:(?:and|upon|on|of|with) )?){0,5}(?:(?:[Ll]ocal )?[Ss]afeguarding [Cc]hildren(?:'s)? [Bb]oard|[A-Z]{0,4}SCB)\b(?: \([A-Z]{3,6}\)| in [\p{L}' -]{3,40})?,?(?: (?:is|are|requires?)\b|:)/u;
const chapterLine: readonly (readonly [RegExp, string])[] = [
  [/^the experiences? and progress of children who need help and protection\b/i, 'help-and-protection'],
  [
    /^the experiences? and progress of children looked after and achieving permanence\b/i,
    'looked-after-and-permanence',
  ],
  [/^leadership, management and governance\b/i, 'leadership-management-governance'],
  [/^the graded judge?ment (?:for|about|of|on) (?:the )?adoption performance/i, 'adoption'],
  [/^the graded judge?ment (?:for|about|of|on) (?:the )?experiences? and progress of care leavers/i, 'care-leavers'],
];
const boardTitle = /\breview of the effectiveness of the (?:local safeguarding children'?s? board|LSCB)/i;
const lineLength = 260;
const coverTitle = /^(?:(?:re-?)?inspection of services\b|review of the effectiveness\b|and$)/i;

interface Line {
  readonly words: string;
  readonly where: string;
}

/** Headings and short paragraphs, in which a judgement may stand as a sentence. */
function linesOf(text: DocumentText): Line[] {
  const headings = text.sections.map(({ heading, id }) => ({ words: plainWords(heading), where: id }));
  const short = bodyOf(text)
    .filter(({ text: words }) => words.length <= lineLength)
    .map(({ text: words, id }) => ({ words: plainWords(words), where: id }));
  return [...headings, ...short];
}

/** The sentence that states a grade: its first, since "… require improvement because:" goes on. */
function statement(
  lines: readonly Line[],
  pattern: RegExp,
  area: string,
  framework: Framework,
  subject: Subject,
): Statement[] {
  const scale = scaleOf(framework, subject.reference.grades);
  for (const { words: line, where } of lines) {
    const [words = ''] = sentencesOf(line);
    if (!pattern.test(words)) continue;
    const end = gradeAtEnd(words, scale);
    if (end === null) continue;
    const before = words.slice(0, words.toLowerCase().lastIndexOf(end.printed.toLowerCase()));
    const subjectWords =
      /^the overall judgement/i.exec(before)?.[0] ?? before.replace(/(?:\s+(?:is|are|to be))*\s*$/i, '');
    const printed = { area: subjectWords, grade: end.printed };
    return [{ where, judgement: { area, grade: end.grade.slug, printed } }];
  }
  return [];
}

function judgements(subject: Subject, framework: Framework): ReturnType<typeof settle> {
  const { text, reference } = subject;
  const lines = linesOf(text);
  const stated = [
    ...statement(lines, overallLine, 'overall', framework, subject),
    ...readRows(bodyOf(text), framework, reference.grades),
    ...chapterLine.flatMap(([pattern, area]) => statement(lines, pattern, area, framework, subject)),
    ...statement(lines, boardLine, 'lscb', framework, subject),
  ];
  const settled = settle(
    stated,
    framework.areas.map(({ slug }) => slug),
  );
  const reviewsBoard = coverLines(text).some((line) => boardTitle.test(line));
  const expected = framework.areas.map(({ slug }) => slug).filter((slug) => slug !== 'lscb' || reviewsBoard);
  const missing = expected.filter((slug) => !settled.grades.some(({ area }) => area === slug));
  return {
    grades: settled.grades,
    review: [
      ...settled.review,
      ...missing.map((area) => ({ field: `grades.${area}`, why: 'no grade of this area was found in the document' })),
    ],
    evidence: settled.evidence,
  };
}

/** The title as the cover prints it in several lines. */
function coverTitleOf(text: DocumentText): string | null {
  const lines = [...text.sections.map(({ heading }) => heading), ...openingOf(text).map(({ text: words }) => words)]
    .map(plainWords)
    .filter((words) => coverTitle.test(words));
  const inspection = lines.find((line) => services.test(line) || repeated.test(line));
  const review = lines.find((line) => /^review of/i.test(line));
  if (inspection === undefined) return null;
  return review === undefined || inspection.includes(review) ? inspection : `${inspection} and ${review}`;
}

function describe(subject: Subject, kind: string): Facts {
  const { text, reference } = subject;
  const framework = reference.frameworks.find(({ slug }) => slug === 'sif');
  const { visit, review } = coverDates(text);
  const date = publicationDate(text);
  const team = reportTeam(text);
  const found = framework === undefined ? { grades: [], review: [], evidence: {} } : judgements(subject, framework);
  const name = titleOf(text);
  const title = coverTitleOf(text);
  return {
    kind,
    framework: 'sif',
    ...(title === null ? {} : { title }),
    ...(name === null ? {} : { authorityNames: [name] }),
    ...(date === null ? {} : { date: date.value, dateBasis: 'printed' }),
    ...(visit === null ? {} : { inspected: visit.value }),
    inspectors: [...(team.found?.value ?? [])],
    grades: [...found.grades],
    evidence: {
      ...evidenceOf({ inspected: visit, date, inspectors: team.found }),
      ...found.evidence,
    },
    review: [...review, ...doubtPublication(visit, date), ...team.review, ...found.review],
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
