import { placeWithLine } from './check.ts';
import type { EntryFile } from './entry-files.ts';
import type { Problem } from './problem.ts';

/** Takes what is wrong at a place of an entry's frontmatter. */
export type Report = (path: readonly PropertyKey[], found: string, allowed: string, mend: string) => void;

/** Reports on one entry, each problem with its file and line. @param problems takes the problems */
export function reporter({ file, lineOf }: EntryFile, problems: Problem[]): Report {
  return (path, found, allowed, mend) => {
    problems.push({ file, field: placeWithLine(path, lineOf), found, allowed, mend });
  };
}
