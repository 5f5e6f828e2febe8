import type { HeldEntry } from '../../src/archive/archive.ts';
import { readArchive, type LoadedArchive } from '../../src/load/load-archive.ts';
import { prepareLoaded } from '../../src/load/prepare-texts.ts';
import { ContentError, type Problem } from '../../src/load/problem.ts';
import { verifyDocument } from './document.ts';
import { straySources } from './stray-sources.ts';

/** What the proof of an archive found. */
export interface Verdict {
  readonly problems: readonly Problem[];
  /** Sentences on what was proved; empty when the content could not be read. */
  readonly proved: readonly string[];
  /** Held entries whose paragraph ids are not all in the lock. */
  readonly unlocked: readonly string[];
  /** What waits for a person. */
  readonly waiting: readonly {
    readonly file: string;
    readonly field: string;
    readonly why: string;
    readonly seen: string | null;
  }[];
}

/** What some work gives, or the problems that content made of it. */
async function orProblems<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ readonly result: Result } | { readonly result: null; readonly problems: readonly Problem[] }> {
  try {
    return { result: await work() };
  } catch (error) {
    if (error instanceof ContentError) return { result: null, problems: error.problems };
    throw error;
  }
}

async function verifyLoaded(folder: string, loaded: LoadedArchive): Promise<Verdict> {
  const { archive, lock } = loaded;
  const entries = [...archive.inspections, ...archive.plans];
  const prepared = await orProblems(() => prepareLoaded(loaded));
  const held = entries.filter((entry): entry is typeof entry & HeldEntry => entry.text === 'full');
  const verdicts = held.map((entry) => verifyDocument(folder, entry));
  const stray = straySources(
    folder,
    held.map(({ id }) => id),
  );
  const total = verdicts.reduce((sum, { words }) => sum + words, 0).toLocaleString('en-GB');
  const kept = verdicts.filter(({ isProved }) => isProved).length;
  const published = [...lock.values()].reduce((sum, paragraphs) => sum + paragraphs.length, 0);
  return {
    problems: [
      ...(prepared.result === null ? prepared.problems : []),
      ...verdicts.flatMap(({ problems }) => problems),
      ...stray,
    ],
    proved: [
      `${entries.length} entries, ${held.length} of them with their text (${total} words)`,
      `${kept} texts compared word by word with the source kept beside them, and those with size and SHA-256; ${held.length - kept} with the digest alone`,
      `${lock.size} published entries with ${published.toLocaleString('en-GB')} published paragraphs`,
    ],
    unlocked: prepared.result?.unlocked ?? [],
    waiting: entries.flatMap(({ file, review }) =>
      review.map(({ field, why, seen }) => ({ file, field, why, seen: seen ?? null })),
    ),
  };
}

/**
 * Proves a content folder: schema, cross-references, published addresses, and the words of every held document.
 * @param folder the content folder, absolute
 */
export async function verifyArchive(folder: string): Promise<Verdict> {
  const read = await orProblems(() => readArchive(folder));
  if (read.result === null) return { problems: read.problems, proved: [], unlocked: [], waiting: [] };
  return verifyLoaded(folder, read.result);
}
