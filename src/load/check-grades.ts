import { withinSentence } from '../archive/within-sentence.ts';
import type { EntryFile } from './entry-files.ts';
import { mustBeKnown } from './must-be-known.ts';
import { shown } from './problem.ts';
import type { References } from './reference-files.ts';
import type { Report } from './reporter.ts';

/**
 * Checks an entry's grades: that its kind gives any, that its framework knows their areas and grades, each area once.
 * @param report takes what is wrong
 */
export function checkGrades({ frontmatter }: EntryFile, references: References, report: Report): void {
  if (frontmatter.grades.length === 0) return;
  const kind = references.kinds.find(({ slug }) => slug === frontmatter.kind);
  if (kind?.graded === false) {
    const allowed = `none: a ${withinSentence(kind.label)} gives no grades`;
    report(['grades'], shown(frontmatter.grades), allowed, 'leave the list empty ("grades: []")');
    return;
  }
  if (frontmatter.framework === undefined) {
    report(['grades'], 'grades without a framework', 'a framework that defines their areas', 'add "framework:"');
    return;
  }
  const framework = references.frameworks.find(({ slug }) => slug === frontmatter.framework);
  if (framework === undefined) return;
  const absences = references.grades.filter(({ type }) => type === 'absence').map(({ slug }) => slug);
  const areas = framework.areas.map(({ slug }) => slug);
  const grades = [...framework.grades, ...absences];
  const otherArea = `take an area of the framework "${framework.slug}"`;
  const otherGrade = `take a grade of the framework "${framework.slug}" or a named absence`;
  const seen = new Set<string>();
  frontmatter.grades.forEach(({ area, grade }, index) => {
    mustBeKnown(report, ['grades', index, 'area'], area, areas, otherArea);
    mustBeKnown(report, ['grades', index, 'grade'], grade, grades, otherGrade);
    if (seen.has(area)) {
      report(['grades', index, 'area'], `${shown(area)} a second time`, 'each area once', 'remove one of the two');
    }
    seen.add(area);
  });
}
