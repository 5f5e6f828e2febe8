import { join } from 'node:path';
import { entryIdSchema } from '../archive/slug.ts';
import type { LockedParagraph } from '../text/paragraph-ids.ts';
import type { Problem } from './problem.ts';
import { readContentFile } from './read-file.ts';
import { writeWhole } from '../files/write-whole.ts';

/** Every published entry with its published paragraphs in order; none for a record without text. */
export type Lock = ReadonlyMap<string, readonly LockedParagraph[]>;

/** The file, relative to the content folder. */
export const lockFile = 'permalinks.lock';

const preamble = `# Every published address: a line an entry, with each paragraph's id and a mark of its words.
# Written by "npm run verify -- --lock". A line that goes missing is an address that dies: see docs/permalinks.md.
`;

const pair = /^(p[1-9]\d{0,6}|para-\d{1,9}):([\w-]{8})$/;

function readLine(line: string): readonly [string, readonly LockedParagraph[]] | null {
  const [id = '', ...pairs] = line.split(' ');
  if (!entryIdSchema.safeParse(id).success) return null;
  const paragraphs = pairs.map((text) => {
    const found = pair.exec(text);
    return found === null ? null : { id: found[1] ?? '', fingerprint: found[2] ?? '' };
  });
  const whole = paragraphs.filter((paragraph) => paragraph !== null);
  const isUnique = new Set(whole.map((paragraph) => paragraph.id)).size === whole.length;
  return whole.length === paragraphs.length && isUnique ? [id, whole] : null;
}

/**
 * Reads `permalinks.lock`; a missing file holds nothing.
 * @param problems takes each line that cannot be read or names an entry again
 */
export function readLock(folder: string, problems: Problem[]): Lock {
  const read = readContentFile(folder, lockFile);
  if (read === null) return new Map();
  if (read.problem !== undefined) {
    problems.push(read.problem);
    return new Map();
  }
  const lock = new Map<string, readonly LockedParagraph[]>();
  read.text.split('\n').forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const entry = readLine(line);
    if (entry !== null && !lock.has(entry[0])) {
      lock.set(...entry);
      return;
    }
    problems.push({
      file: lockFile,
      field: `line ${index + 1}`,
      found: entry === null ? `"${line.slice(0, 80)}"` : `a second line for ${entry[0]}`,
      allowed: '<authority>/<date>-<kind> p1:fingerprint p2:fingerprint …, once an entry',
      mend: 'restore the line from version control; where a merge doubled it, keep the longer one',
    });
  });
  return lock;
}

/** Writes the lock whole, in the order of the ids, so that two branches seldom touch the same lines. */
export function writeLock(folder: string, lock: Lock): void {
  const ids = [...lock.keys()].sort();
  const lines = ids.map((id) =>
    [id, ...(lock.get(id) ?? []).map((paragraph) => `${paragraph.id}:${paragraph.fingerprint}`)].join(' '),
  );
  writeWhole(join(folder, lockFile), preamble + lines.map((line) => `${line}\n`).join(''));
}
