import type { Problem } from '../../src/load/problem.ts';
import { sourcesFolder } from '../../src/load/known-names.ts';
import { namesIn } from '../../src/load/read-folder.ts';

/** The source's text as it is kept with the content, relative to the content folder. */
export function keptSource(id: string): string {
  return `${sourcesFolder}/${id}.txt`;
}

/**
 * Looks for kept sources that belong to no held document: the text that they were kept for is not proved by them.
 * @param folder the content folder
 * @param held the ids of the held documents
 * @returns a problem for each
 */
export function straySources(folder: string, held: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const kept = new Set(held.map(keptSource));
  const files = namesIn(folder, sourcesFolder, problems).flatMap((authority) => {
    const below = `${sourcesFolder}/${authority}`;
    return namesIn(folder, below, problems).map((name) => `${below}/${name}`);
  });
  const stray = files.filter((file) => !kept.has(file));
  return [
    ...problems,
    ...stray.map((file) => ({
      file,
      field: '',
      found: 'the source of a document that is not held',
      allowed: `${keptSource('<authority>/<date>-<kind>')} beside a file of that name in inspections/`,
      mend: 'rename it to the id of its document, or remove it',
    })),
  ];
}
