import type { Archive, Entry } from '../archive/archive.ts';
import type { DocumentText, Paragraph } from '../archive/document.ts';
import type { Framework } from '../archive/framework.ts';
import type { Problem } from './problem.ts';

/** A judgement as the document's own words state it. */
interface Statement {
  readonly area: string;
  readonly grade: string;
  readonly words: string;
  /** A paragraph's or section's id. */
  readonly place: string;
}

function normal(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('’', "'")
    .toLowerCase()
    .replace(/^[\d.\s]+/, '')
    .replace(/\s+/g, ' ')
    .replace(/[.:\s]+$/, '')
    .trim();
}

/** What the wordings of grades and areas mean: whole cells and headings only, so that nothing is guessed. */
interface Wordings {
  readonly grades: ReadonlyMap<string, string>;
  readonly areas: ReadonlyMap<string, string>;
}

function wordingsOf(framework: Framework, archive: Archive): Wordings {
  const grades = archive.grades.flatMap((term): [string, string][] => {
    if (term.type !== 'grade' || !framework.grades.includes(term.slug)) return [];
    return [term.label, ...term.wordings].map((wording) => [normal(wording), term.slug]);
  });
  const areas = framework.areas.flatMap(({ slug, label, wordings }) =>
    [label, ...wordings].map((wording): [string, string] => [normal(wording), slug]),
  );
  return { grades: new Map(grades), areas: new Map(areas) };
}

/** A row of the judgement table: one cell an area's name, another a grade. */
function inRow({ cells, id, text }: Paragraph, { areas, grades }: Wordings): Statement[] {
  const filled = (cells ?? []).map(normal).filter((cell) => cell !== '');
  const area = filled.map((cell) => areas.get(cell)).find((slug) => slug !== undefined);
  const grade = filled.map((cell) => grades.get(cell)).find((slug) => slug !== undefined);
  return filled.length === 2 && area !== undefined && grade !== undefined
    ? [{ area, grade, words: text, place: id }]
    : [];
}

/** The overall judgement as single inspection reports state it. */
function inSentence(text: string, place: string, { grades }: Wordings): Statement[] {
  const words = /^the overall judgement is (?:that )?(?:children's services )?(?:are |is )?(.{4,40})$/.exec(
    normal(text),
  )?.[1];
  const grade = words === undefined ? undefined : grades.get(words);
  return grade === undefined ? [] : [{ area: 'overall', grade, words: text, place }];
}

/** "The experiences and progress of children in care: good" */
function inHeading(heading: string, place: string, { areas, grades }: Wordings): Statement[] {
  const parts = /^(.{5,}?)(?::| is| are) ([^:]{4,40})$/.exec(normal(heading));
  const area = areas.get(parts?.[1] ?? '');
  const grade = grades.get(parts?.[2] ?? '');
  return area === undefined || grade === undefined ? [] : [{ area, grade, words: heading, place }];
}

/**
 * Compares the grades of an entry's frontmatter with those that its document states: in the judgement table, in headings,
 * in the sentence of the overall judgement. What the document does not state in these forms is not compared.
 * @returns a problem for each contradiction, naming both places
 */
export function checkStatements(entry: Entry, text: DocumentText, archive: Archive): Problem[] {
  const framework = archive.frameworks.find(({ slug }) => slug === entry.framework);
  if (framework === undefined || entry.grades.length === 0) return [];
  const wordings = wordingsOf(framework, archive);
  const statements = [
    ...text.paragraphs.flatMap((paragraph) => [
      ...(paragraph.form === 'row' ? inRow(paragraph, wordings) : []),
      ...(paragraph.form === 'paragraph' ? inSentence(paragraph.text, paragraph.id, wordings) : []),
    ]),
    ...text.sections.flatMap(({ heading, id }) => [
      ...inHeading(heading, id, wordings),
      ...inSentence(heading, id, wordings),
    ]),
  ];
  return statements.flatMap(({ area, grade, words, place }): Problem[] => {
    const index = entry.grades.findIndex((judgement) => judgement.area === area);
    const given = entry.grades[index];
    if (given === undefined || given.grade === grade) return [];
    return [
      {
        file: entry.file,
        field: `grades[${index}].grade and #${place}`,
        found: `"${given.grade}" in the frontmatter, but the document says: "${words}"`,
        allowed: 'the grade that the document states',
        mend: `write "grade: ${grade}", or correct the text where it was misread`,
      },
    ];
  });
}
