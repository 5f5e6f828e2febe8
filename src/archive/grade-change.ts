import type { Archive, Inspection } from './archive.ts';
import type { JudgementArea } from './framework.ts';
import type { Grade } from './grade.ts';
import type { Judgement } from './judgement.ts';

/** A judgement with the inspection that gave it and the area as that inspection's framework defines it. */
export interface Given {
  readonly inspection: Inspection;
  readonly judgement: Judgement;
  readonly area: JudgementArea;
}

/** One judgement of an inspection beside the earlier ones that bear on it. */
export interface GradeChange extends Given {
  /** The last earlier judgement of the same area; null where none is known. */
  readonly before: (Given & { readonly direction: 'better' | 'worse' | 'same' }) | null;
  /** Earlier judgements in the same row under another definition or on another scale, since `before`, oldest first. */
  readonly judgedDifferently: readonly Given[];
}

type Asked = Pick<Archive, 'inspections' | 'frameworks' | 'grades'>;

function gradeOf(archive: Asked, slug: string): Grade | null {
  const term = archive.grades.find((grade) => grade.slug === slug);
  return term?.type === 'grade' ? term : null;
}

/** The judgements of an inspection that carry a grade, in the document's order. */
function given(archive: Asked, inspection: Inspection): Given[] {
  const areas = archive.frameworks.find(({ slug }) => slug === inspection.framework)?.areas ?? [];
  return inspection.grades.flatMap((judgement) => {
    const area = areas.find(({ slug }) => slug === judgement.area);
    return area === undefined || gradeOf(archive, judgement.grade) === null ? [] : [{ inspection, judgement, area }];
  });
}

/**
 * How an inspection's grades stand to the earlier ones of the same authority. A direction is stated only between two
 * judgements of the same area slug on the same scale; `adequate` and `requires-improvement` share a step and are not the
 * same grade (design rule "False direction").
 * @param inspection one of the archive's inspections, which stand in order of their visits
 * @returns one entry a graded judgement, in the document's order; empty for a visit that gives none
 */
export function gradeChanges(archive: Asked, inspection: Inspection): GradeChange[] {
  const place = archive.inspections.findIndex(({ id }) => id === inspection.id);
  const earlier = archive.inspections
    .slice(0, Math.max(place, 0))
    .filter(({ authority }) => authority === inspection.authority)
    .flatMap((before) => given(archive, before))
    .reverse();
  return given(archive, inspection).map((now) => {
    const nowGrade = gradeOf(archive, now.judgement.grade);
    const judgedDifferently: Given[] = [];
    for (const then of earlier) {
      const thenGrade = gradeOf(archive, then.judgement.grade);
      if (then.area.concept !== now.area.concept || nowGrade === null || thenGrade === null) continue;
      const isSameStep = thenGrade.step === nowGrade.step;
      if (then.area.slug === now.area.slug && isSameStep === (thenGrade.slug === nowGrade.slug)) {
        const direction = isSameStep ? 'same' : nowGrade.step < thenGrade.step ? 'better' : 'worse';
        return { ...now, before: { ...then, direction }, judgedDifferently: judgedDifferently.reverse() };
      }
      judgedDifferently.push(then);
    }
    return { ...now, before: null, judgedDifferently: judgedDifferently.reverse() };
  });
}
