import type { Framework, JudgementArea } from '../../../src/archive/framework.ts';
import type { Grade } from '../../../src/archive/grade.ts';
import type { Judgement } from '../../../src/archive/judgement.ts';
import type { Paragraph } from '../../../src/archive/document.ts';
import type { Review } from '../../../src/archive/provenance.ts';
import { plainWords } from './look.ts';

/** One place where a document states a judgement. */
export interface Statement {
  readonly judgement: Judgement;
  /** The paragraph or heading that states it. */
  readonly where: string;
}

/** What a table prints where inspectors made no judgement. */
const notJudged =
  /^(?:not (?:judged|graded|applicable|inspected)|no judge?ment(?: made)?|insufficient evidence\b.*|n\/a)$/i;

/** The number that some tables print before an area. */
const printedNumber = /^\d(?:\.\d)?\.?\s+/;

/** Words for comparison: lower case, without the number that some tables print before an area. */
function comparable(words: string): string {
  return plainWords(words)
    .toLowerCase()
    .replace(printedNumber, '')
    .replace(/[.:;,]+$/, '')
    .replace(/,/g, '')
    .replace(/ & /g, ' and ')
    .replace(/\bexperience and\b/, 'experiences and')
    .replace(/^the (?=experiences )/, '')
    .trim();
}

/** The grade that some words print in full: "Requires improvement to be good". */
export function gradeOf(words: string, grades: readonly Grade[]): Grade | null {
  const wanted = comparable(words);
  return grades.find(({ wordings }) => wordings.some((wording) => comparable(wording) === wanted)) ?? null;
}

/** Words that take a grade back: "not yet good", "no longer inadequate", "previously good". */
const denied = /\b(?:not|not yet|no longer|never|less than|better than|previously|was|were|consistently|and|or)\s+$/i;

/** The grade with which a sentence or heading ends, as printed: "… are inadequate", "…: good". */
export function gradeAtEnd(
  words: string,
  grades: readonly Grade[],
): { readonly grade: Grade; readonly printed: string } | null {
  const text = plainWords(words)
    .replace(/[.:;,]+$/, '')
    .replace(/ because$/i, '');
  const options = grades
    .flatMap((grade) => grade.wordings.map((wording) => ({ grade, wording })))
    .sort((one, other) => other.wording.length - one.wording.length);
  const found = options.find(({ wording }) => text.toLowerCase().endsWith(` ${wording.toLowerCase()}`));
  if (found === undefined) return null;
  const printed = text.slice(-found.wording.length);
  return denied.test(text.slice(0, -printed.length)) ? null : { grade: found.grade, printed };
}

/** The area of a framework that some words name. */
export function areaOf(words: string, framework: Framework): JudgementArea | null {
  const wanted = comparable(words);
  return (
    framework.areas.find(({ label, wordings }) =>
      [label, ...wordings].some((wording) => comparable(wording) === wanted),
    ) ?? null
  );
}

/** The grades of a framework's scale. */
export function scaleOf(framework: Framework, grades: readonly Grade[]): Grade[] {
  return grades.filter(({ slug }) => framework.grades.includes(slug));
}

/**
 * The judgements that rows of tables state: an area in one cell, its grade in the next that is not blank. A table that the
 * PDF sets as lines states them in two lines that follow each other.
 */
export function readRows(
  paragraphs: readonly Paragraph[],
  framework: Framework,
  grades: readonly Grade[],
): Statement[] {
  const scale = scaleOf(framework, grades);
  return paragraphs.flatMap(({ id, cells, text }, place): Statement[] => {
    const lines = [text, paragraphs[place + 1]?.cells === null ? (paragraphs[place + 1]?.text ?? '') : ''];
    const filled = (cells ?? lines).filter((cell) => cell !== '' && !/^\d(?:\.\d)?\.?$/.test(cell));
    const [label = '', value = ''] = filled;
    const area = filled.length === 2 ? areaOf(label, framework) : null;
    const grade = gradeOf(value, scale) ?? (notJudged.test(plainWords(value)) ? { slug: 'not-judged' } : null);
    if (area === null || grade === null) return [];
    return [
      {
        where: id,
        judgement: {
          area: area.slug,
          grade: grade.slug,
          printed: { area: label.replace(printedNumber, ''), grade: value },
        },
      },
    ];
  });
}

/** What the statements of a document come to: one judgement an area, and the areas whose statements disagree. */
export function settle(
  statements: readonly Statement[],
  order: readonly string[],
): {
  readonly grades: readonly Judgement[];
  readonly review: readonly Review[];
  /** Where each judgement stands: `grades.<area>` to the id of a paragraph or heading. */
  readonly evidence: Readonly<Record<string, string>>;
} {
  const areas = [...new Set(statements.map(({ judgement }) => judgement.area))].sort(
    (one, other) => order.indexOf(one) - order.indexOf(other),
  );
  const review: Review[] = [];
  const grades = areas.flatMap((area) => {
    const stated = statements.filter(({ judgement }) => judgement.area === area);
    const [first] = stated;
    const others = stated.filter(({ judgement }) => judgement.grade !== first?.judgement.grade);
    if (first === undefined) return [];
    if (others.length > 0) {
      const seen = [first, ...others].map(
        ({ judgement, where }) => `${judgement.printed?.grade ?? judgement.grade} (${where})`,
      );
      review.push({ field: `grades.${area}`, why: 'the document states two different grades', seen: seen.join('; ') });
    }
    return [first];
  });
  return {
    grades: grades.map(({ judgement }) => judgement),
    review,
    evidence: Object.fromEntries(grades.map(({ judgement, where }) => [`grades.${judgement.area}`, where])),
  };
}
