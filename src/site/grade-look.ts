import type { Archive } from '../archive/archive.ts';
import type { Grade } from '../archive/grade.ts';

/**
 * Whether a grade shares its step with one that stands before it in `content/grades.yaml`, so that it must look different:
 * adequate stands on the step of requires improvement and is not the same grade.
 */
export function sharesStep({ grades }: Pick<Archive, 'grades'>, grade: Grade): boolean {
  const first = grades.find((term) => term.type === 'grade' && term.step === grade.step);
  return first !== undefined && first.slug !== grade.slug;
}
