import type { Archive, Inspection } from './archive.ts';
import { evidenceFor, type Evidence } from './evidence.ts';
import type { Framework, JudgementArea } from './framework.ts';
import type { GradeTerm } from './grade.ts';
import type { Judgement } from './judgement.ts';

/** A judgement with everything it refers to. */
export interface Judged {
  readonly inspection: Inspection;
  readonly framework: Framework;
  /** The area as its framework defines it. */
  readonly area: JudgementArea;
  /** The grade, or the named absence that stands in its place. */
  readonly term: GradeTerm;
  readonly printed: Judgement['printed'];
  /** Where in the document it stands; null where the entry doesn't say. */
  readonly evidence: Evidence | null;
}

/** What became of a grade between two judgements of one row. */
export type Direction = 'better' | 'worse' | 'same' | 'judged-differently';

/** The framework of an inspection; null for a kind outside the frameworks. */
export function frameworkOf(archive: Archive, { framework }: Pick<Inspection, 'framework'>): Framework | null {
  return archive.frameworks.find(({ slug }) => slug === framework) ?? null;
}

/** The judgements of an inspection in the order of its framework's areas; those of unknown areas are left out. */
export function judgementsOf(archive: Archive, inspection: Inspection): readonly Judged[] {
  const framework = frameworkOf(archive, inspection);
  if (framework === null) return [];
  return framework.areas.flatMap((area) => {
    const judgement = inspection.grades.find((candidate) => candidate.area === area.slug);
    const term = archive.grades.find(({ slug }) => slug === judgement?.grade);
    if (judgement === undefined || term === undefined) return [];
    const evidence = evidenceFor(inspection.evidence, `grades.${area.slug}`);
    return [{ inspection, framework, area, term, printed: judgement.printed, evidence }];
  });
}

/** Whether an inspection awarded at least one judgement in its framework's areas. */
export function isGraded(archive: Archive, inspection: Inspection): boolean {
  return judgementsOf(archive, inspection).length > 0;
}

/**
 * Compares two grades of one row. “Better” and “worse” are said only between two judgements of the same area on the
 * same scale; everything else was judged differently (fairness.md, “False direction”).
 * @returns null where either is not a grade
 */
export function directionBetween(before: Judged, after: Judged): Direction | null {
  if (before.term.type !== 'grade' || after.term.type !== 'grade') return null;
  const sameArea = before.area.slug === after.area.slug;
  const sameScale =
    before.framework.grades.includes(after.term.slug) && after.framework.grades.includes(before.term.slug);
  if (!sameArea || !sameScale) return 'judged-differently';
  if (before.term.step === after.term.step) return 'same';
  return after.term.step < before.term.step ? 'better' : 'worse';
}
