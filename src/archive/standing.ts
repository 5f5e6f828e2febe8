import type { Archive } from './archive.ts';
import { judgementsOf } from './judged.ts';
import { latestGraded } from './latest.ts';
import { visitMonth } from './visit-words.ts';

/**
 * Where an authority stood when inspectors last graded it, in a sentence that goes with each passage, quotation and export of
 * its documents: what is quoted may come from a low or a high point.
 * @param slug the authority's
 */
export function standingSentence(archive: Archive, slug: string): string {
  const inspection = latestGraded(archive, slug);
  if (inspection === null) return 'No graded inspection is known here.';
  const grades = judgementsOf(archive, inspection).map(({ area, term }) => `${area.plain}: ${term.label}`);
  return `Latest graded inspection, ${visitMonth(inspection)}: ${grades.join('; ')}.`;
}
