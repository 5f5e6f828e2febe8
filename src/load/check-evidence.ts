import type { Entry } from '../archive/archive.ts';
import type { DocumentText } from '../archive/document.ts';
import { existsIn } from '../archive/evidence.ts';
import { shown, type Problem } from './problem.ts';

/**
 * Checks that every place which an entry's `evidence` names exists in its text, since pages link to it.
 * @returns a problem for each that doesn't
 */
export function checkEvidence({ file, evidence }: Pick<Entry, 'file' | 'evidence'>, text: DocumentText): Problem[] {
  return Object.entries(evidence)
    .filter(([, place]) => !existsIn(text, place))
    .map(([field, place]) => ({
      file,
      field: `evidence.${field}`,
      found: `${shown(place)}, which is no place of the document`,
      allowed: 'a paragraph of the document ("p4", "para-51") or a page of its source ("page 1")',
      mend: 'write the paragraph in which the fact stands, or leave the line out',
    }));
}
