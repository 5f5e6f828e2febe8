import type { Frontmatter } from '../../src/archive/entry.ts';
import type { Kind } from '../../src/archive/kind.ts';
import type { Settings } from '../../src/archive/settings.ts';
import { findEntryFiles, readEntryFile } from '../../src/load/entry-files.ts';
import { readLock, type Lock } from '../../src/load/lock.ts';
import { ContentError, type Problem } from '../../src/load/problem.ts';
import { readReferenceData } from '../../src/load/reference-files.ts';
import type { Reference } from './describe/facts.ts';

/** An entry that the archive has: its id and frontmatter. */
export interface KnownEntry {
  readonly id: string;
  readonly frontmatter: Frontmatter;
}

/** What ingest must know of the archive that it files into. It grows as documents are filed. */
export interface ArchiveFolder {
  readonly path: string;
  readonly settings: Settings | null;
  readonly kinds: readonly Kind[];
  readonly reference: Reference;
  readonly entries: Map<string, KnownEntry>;
  readonly lock: Lock;
}

/**
 * Opens a content folder.
 * @param path absolute
 * @throws ContentError when something in it is invalid: nothing is filed into an archive that cannot be read
 */
export function openArchiveFolder(path: string): ArchiveFolder {
  const problems: Problem[] = [];
  const { settings, authorities, frameworks, grades, kinds } = readReferenceData(path, problems);
  const entries = new Map<string, KnownEntry>();
  for (const id of findEntryFiles(path, problems)) {
    const entry = readEntryFile(path, id, problems);
    if (entry !== null) entries.set(id, { id, frontmatter: entry.frontmatter });
  }
  const lock = readLock(path, problems);
  if (problems.length > 0) throw new ContentError(problems);
  const inspections = [...entries.values()].map(
    ({ id, frontmatter: { authority, kind, date, framework, grades } }) => ({
      id,
      authority,
      kind,
      date,
      framework,
      grades: grades.map(({ grade }) => grade),
    }),
  );
  const scale = grades.filter((grade) => grade.type === 'grade');
  return { path, settings, kinds, reference: { authorities, frameworks, grades: scale, inspections }, entries, lock };
}
