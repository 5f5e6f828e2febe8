import { checkEntry } from './check-entry.ts';
import type { EntryFile } from './entry-files.ts';
import type { Problem } from './problem.ts';
import type { References } from './reference-files.ts';
import { reporter } from './reporter.ts';

/** An entry that follows itself through others has no place in time. */
function checkCycles(entries: readonly EntryFile[], problems: Problem[]): void {
  const next = new Map(entries.map(({ id, frontmatter }) => [id, frontmatter.follows]));
  const cleared = new Set<string>();
  for (const entry of entries) {
    const chain: string[] = [];
    let id: string | undefined = entry.id;
    while (id !== undefined && !cleared.has(id) && !chain.includes(id)) {
      chain.push(id);
      id = next.get(id);
    }
    const closes = id === undefined ? -1 : chain.indexOf(id);
    const circle = closes === -1 ? [] : chain.slice(closes);
    const first = entries.find((other) => other.id === circle[0]);
    if (first !== undefined) {
      const found = [...circle, first.id].join(', which follows ');
      reporter(first, problems)(
        ['follows'],
        found,
        'an earlier inspection, never a circle',
        'correct one of these entries',
      );
    }
    chain.forEach((seen) => cleared.add(seen));
  }
}

function checkDuplicates(entries: readonly EntryFile[], problems: Problem[]): void {
  const files = new Map<string, string>();
  for (const entry of entries) {
    const { source, text } = entry.frontmatter;
    if (text !== 'full' || source?.sha256 === undefined) continue;
    const before = files.get(source.sha256);
    if (before === undefined) files.set(source.sha256, entry.file);
    else
      reporter(entry, problems)(
        ['source', 'sha256'],
        `the same document as in ${before}`,
        'each document once',
        'remove one of the two files',
      );
  }
}

/**
 * Checks what entries say of one another and of the reference data: addresses, slugs, grades, dates, what follows what.
 * @param entries those that could be read
 * @param ids every entry that has a file, those that could not be read among them
 * @returns every problem, by file
 */
export function crossCheck(
  entries: readonly EntryFile[],
  references: References,
  ids: ReadonlySet<string>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const read = new Map(entries.map(({ id, frontmatter }) => [id, frontmatter]));
  const facts = new Map([...ids].map((id) => [id, read.get(id) ?? null]));
  for (const entry of entries) checkEntry(entry, references, facts, reporter(entry, problems));
  checkCycles(entries, problems);
  checkDuplicates(entries, problems);
  return problems;
}
