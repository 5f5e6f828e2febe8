import type { Archive } from '../archive/archive.ts';
import type { JudgementArea } from '../archive/framework.ts';

/**
 * Whether a reader must be told under which name an area was judged: frameworks judge its row under several definitions,
 * and this one's plain name is not the row's.
 */
export function hasOtherName(
  { frameworks, concepts }: Pick<Archive, 'frameworks' | 'concepts'>,
  area: JudgementArea,
): boolean {
  const row = frameworks.flatMap(({ areas }) => areas.filter(({ concept }) => concept === area.concept));
  const label = concepts.find(({ slug }) => slug === area.concept)?.label;
  return new Set(row.map(({ slug }) => slug)).size > 1 && area.plain !== label;
}
