import type { HeldEntry } from '../../src/archive/archive.ts';
import { readArchive } from '../../src/load/load-archive.ts';
import { prepareLoaded, type Preparation } from '../../src/load/prepare-texts.ts';
import { ContentError, type Problem } from '../../src/load/problem.ts';
import { verifyDocument } from './document.ts';

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

/**
 * Proves a content folder: schema, cross-references, published addresses, and the words of every held document.
 * @param folder the content folder, absolute
 */
export async function verifyArchive(folder: string): Promise<Verdict> {
  let preparation: Preparation;
  const nothing = { proved: [], unlocked: [], waiting: [] };
  try {
    const loaded = readArchive(folder);
    const entries = [...loaded.archive.inspections, ...loaded.archive.plans];
    const problems: Problem[] = [];
    try {
      preparation = await prepareLoaded(loaded);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      preparation = { held: 0, read: 0, unlocked: [] };
    }
    const held = entries.filter((entry): entry is typeof entry & HeldEntry => entry.text === 'full');
    const verdicts = held.map((entry) => verifyDocument(folder, entry));
    problems.push(...verdicts.flatMap((verdict) => verdict.problems));
    const total = verdicts.reduce((sum, { words }) => sum + words, 0).toLocaleString('en-GB');
    const kept = verdicts.filter(({ isProved }) => isProved).length;
    const published = [...loaded.lock.values()].reduce((sum, paragraphs) => sum + paragraphs.length, 0);
    return {
      problems,
      proved: [
        `${entries.length} entries, ${held.length} of them with their text (${total} words)`,
        `${kept} texts compared word by word with the source kept beside them, and those with size and SHA-256; ${held.length - kept} with the digest alone`,
        `${loaded.lock.size} published entries with ${published.toLocaleString('en-GB')} published paragraphs`,
      ],
      unlocked: preparation.unlocked,
      waiting: entries.flatMap(({ file, review }) =>
        review.map(({ field, why, seen }) => ({ file, field, why, seen: seen ?? null })),
      ),
    };
  } catch (error) {
    if (error instanceof ContentError) return { ...nothing, problems: error.problems };
    throw error;
  }
}
