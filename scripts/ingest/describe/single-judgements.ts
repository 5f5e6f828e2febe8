import type { DocumentText } from '../../../src/archive/document.ts';
import type { Framework } from '../../../src/archive/framework.ts';
import type { Subject } from './facts.ts';
import { gradeAtEnd, readRows, scaleOf, settle, type Statement } from './judgements.ts';
import { bodyOf, plainWords, sentencesOf } from './look.ts';

const overallLine =
  /^(?:the )?overall judge?ment(?: is\b| that\b|:)|^(?:overall,? )?(?:the )?(?:overall )?(?:effectiveness of )?(?:(?:local authority |council )?children's (?:social care )?services|services for children) (?:in|at|for|of|across|provided by|within) .+? (?:are|is|requires?)\b/i;
/** Rarer forms: "Exampleshire's children's services require improvement", "Overall effectiveness: good". */
const overallElsewhere =
  /^(?!.*\b(?:Board|board|[A-Z]{0,4}SCB)\b)(?:(?:The )?[Oo]verall (?:judge?ment|effectiveness)\b.*(?:\b(?:is|are|requires?)\b|:)|(?:The )?(?:\p{Lu}[\p{L}'-]+ (?:(?:and|upon|on|of|with) )?){0,5}(?:[Cc]hildren's (?:social care )?services|services for children) (?:are|is|requires?)\b)/u;
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
const lineLength = 260;

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

/**
 * What a report under the single inspection framework states of its areas: in the cover's sentences, its table, and over
 * its chapters; a second statement that differs is flagged.
 * @param expected the areas that the report must grade; one without a grade is flagged
 */
export function singleJudgements(
  subject: Subject,
  framework: Framework,
  expected: readonly string[],
): ReturnType<typeof settle> {
  const { text, reference } = subject;
  const lines = linesOf(text);
  const overall = statement(lines, overallLine, 'overall', framework, subject);
  const stated = [
    ...(overall.length > 0 ? overall : statement(lines, overallElsewhere, 'overall', framework, subject)),
    ...readRows(bodyOf(text), framework, reference.grades),
    ...chapterLine.flatMap(([pattern, area]) => statement(lines, pattern, area, framework, subject)),
    ...statement(lines, boardLine, 'lscb', framework, subject),
  ];
  const settled = settle(
    stated,
    framework.areas.map(({ slug }) => slug),
  );
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
