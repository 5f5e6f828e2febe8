import type { Entry } from '../archive/archive.ts';
import type { DocumentText } from '../archive/document.ts';
import { evidenceFor, existsIn } from '../archive/evidence.ts';
import { shown, type Problem } from './problem.ts';

/**
 * Checks that every place which an entry's `evidence` names exists, since pages link to it: a paragraph in its text, a page
 * among those of its source, where their number is known.
 * @param text the entry's text; null where it is not held: then only pages of the source can be named
 * @returns a problem for each place that doesn't exist
 */
export function checkEvidence(
  { file, evidence, source }: Pick<Entry, 'file' | 'evidence' | 'source'>,
  text: DocumentText | null,
): Problem[] {
  const exists = (field: string, said: string): boolean => {
    const place = evidenceFor(evidence, field);
    return place?.type === 'page'
      ? place.page >= 1 && place.page <= (source?.pages ?? Infinity)
      : text !== null && existsIn(text, said);
  };
  return Object.entries(evidence)
    .filter(([field, said]) => !exists(field, said))
    .map(([field, said]) => ({
      file,
      field: `evidence.${field}`,
      found: `${shown(said)}, which is no place of the document`,
      allowed: `${text === null ? '' : 'a paragraph of the document ("p4", "para-51") or '}a page of its source ("page 1")`,
      mend: 'write the place in which the fact stands, or leave the line out',
    }));
}
