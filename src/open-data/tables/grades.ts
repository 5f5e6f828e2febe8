import { z } from 'zod';
import type { Archive, Entry } from '../../archive/archive.ts';
import type { JudgementArea } from '../../archive/framework.ts';
import { slugSchema } from '../../archive/slug.ts';
import { relianceColumns, relianceValues, subjectColumns, subjectKeys, subjectValues } from '../columns.ts';
import { evidenceFor } from '../../archive/evidence.ts';
import { entriesOfAuthority, entryPath } from '../../archive/entry-path.ts';
import { defineTable } from '../table.ts';

const schema = z.object({
  ...subjectColumns,
  framework: slugSchema.describe('The framework that defines the area.'),
  area: slugSchema.describe('The judgement area, as the framework defines it.'),
  area_label: z.string().describe('The area’s name as documents print it.'),
  concept: slugSchema
    .nullable()
    .describe(
      'The row in which areas of several frameworks are set side by side; only judgements of the same area are the same test. Empty: nothing compares with it.',
    ),
  grade: slugSchema.describe(
    'The inspectors’ grade; or not-graded (the framework gives none for this area), not-reported (the framework no longer gives it), not-judged (the document says so), not-known.',
  ),
  grade_label: z.string().describe('The grade in words.'),
  printed_area: z
    .string()
    .nullable()
    .describe('The area in the source’s own words. Empty: the source was not seen, or gives no such grade.'),
  printed_grade: z
    .string()
    .nullable()
    .describe('The grade in the source’s own words. Empty: the source was not seen, or gives no such grade.'),
  url: z.url().describe('The sentence that gives the grade where the text is held, else the page of the inspection.'),
  ...relianceColumns,
});

type GradeRow = z.infer<typeof schema>;

/** Every judgement, and every one that a framework is known not to give, one a row. */
export const gradesTable = defineTable({
  name: 'grades',
  title: 'Grades',
  description:
    'One row for each area of a graded inspection: the grade as the inspectors published it, or in the same column why there is none (not-graded, not-judged, not-reported, not-known). To count grades, leave those out. Kinds of visit that give no grades have no rows: see kind in inspections.',
  schema,
  primaryKey: ['inspection', 'area'],
  foreignKeys: subjectKeys,
  *rows({ archive, address }, authority) {
    for (const entry of entriesOfAuthority(archive, authority)) {
      const framework = archive.frameworks.find(({ slug }) => slug === entry.framework);
      if (framework === undefined || entry.grades.length === 0) continue;
      const common = {
        ...subjectValues(archive, entry),
        framework: framework.slug,
        ...relianceValues(archive, entry),
      };
      for (const judgement of entry.grades) {
        const area = framework.areas.find(({ slug }) => slug === judgement.area);
        if (area === undefined) continue;
        yield {
          ...common,
          ...areaValues(area),
          ...gradeValues(archive, judgement.grade),
          printed_area: judgement.printed?.area ?? null,
          printed_grade: judgement.printed?.grade ?? null,
          url: address(entryPath(entry, paragraphOf(entry, area.slug))),
        };
      }
      for (const { concept, as } of framework.notJudged) {
        const label = archive.concepts.find(({ slug }) => slug === concept)?.label ?? concept;
        yield {
          ...common,
          area: concept,
          area_label: label,
          concept,
          ...gradeValues(archive, as),
          printed_area: null,
          printed_grade: null,
          url: address(entryPath(entry)),
        };
      }
    }
  },
});

function areaValues(area: JudgementArea): Pick<GradeRow, 'area' | 'area_label' | 'concept'> {
  return { area: area.slug, area_label: area.label, concept: area.concept ?? null };
}

function gradeValues(archive: Archive, grade: string): Pick<GradeRow, 'grade' | 'grade_label'> {
  return { grade, grade_label: archive.grades.find(({ slug }) => slug === grade)?.label ?? grade };
}

/** The paragraph that gives the grade, where the evidence names one. */
function paragraphOf(entry: Entry, area: string): string | undefined {
  const evidence = evidenceFor(entry.evidence, `grades.${area}`);
  return evidence?.type === 'paragraph' ? evidence.id : undefined;
}
