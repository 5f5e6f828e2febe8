import type { Archive, Inspection } from '../archive/archive.ts';
import type { Authority } from '../archive/authority.ts';
import { isGraded } from '../archive/judged.ts';

/** The inspections by which the style guide shows its parts; undefined where the archive knows of none. */
export interface ExampleEntries {
  /** The newest with grades, or the newest of all. */
  readonly graded: Inspection | undefined;
  /** The one whose text is shortest, or one without text where none is held. */
  readonly held: Inspection | undefined;
}

/** The authority of an example, or the first; undefined where the archive knows of none. */
export function exampleAuthority({ authorities }: Archive, example: Inspection | undefined): Authority | undefined {
  return authorities.find(({ slug }) => slug === example?.authority) ?? authorities[0];
}

/** Chooses the style guide's inspections. */
export function exampleEntries(archive: Archive): ExampleEntries {
  const { inspections } = archive;
  // Asked of the files, because a page that needs one text should not read all of them.
  const length = ({ id }: Inspection) => archive.stampOf?.(id)?.length ?? Infinity;
  return {
    graded: inspections.findLast((entry) => isGraded(archive, entry)) ?? inspections.at(-1),
    held: inspections.toSorted((a, b) => length(a) - length(b))[0],
  };
}
