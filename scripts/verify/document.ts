import type { HeldEntry } from '../../src/archive/archive.ts';
import { readEntryBody } from '../../src/load/entry-files.ts';
import type { Problem } from '../../src/load/problem.ts';
import { readContentFile } from '../../src/load/read-file.ts';
import { parseMarkdown } from '../../src/text/markdown.ts';
import { wordsDigest } from '../../src/text/words-digest.ts';
import { wordsOf } from '../../src/text/words.ts';
import { proveWords } from '../ingest/prove.ts';
import { verifyFacts } from './facts.ts';
import { verifyKeptSource } from './kept-source.ts';
import { keptSource } from './stray-sources.ts';

/** How a held document stands to its source and its frontmatter. */
export interface DocumentVerdict {
  readonly problems: readonly Problem[];
  /** Whether the source's text is kept with the content, so that every word could be compared. */
  readonly isProved: boolean;
  readonly words: number;
}

/**
 * Compares an entry's Markdown with its recorded digest, with the facts of its frontmatter and, where the source's text is
 * kept, word by word with that; the kept text itself by its size and SHA-256.
 */
export function verifyDocument(folder: string, entry: HeldEntry): DocumentVerdict {
  const { file, body, problem } = readEntryBody(folder, entry.id);
  if (problem !== undefined) return { problems: [problem], isProved: false, words: 0 };
  const root = parseMarkdown(body);
  const words = wordsOf(root);
  const problems: Problem[] = [...verifyFacts(entry, words)];
  if (wordsDigest(words) !== entry.words.digest) {
    problems.push({
      file,
      field: 'words.digest',
      found: `words that are not those of the ingested text (${words.length} now, ${entry.words.kept} then)`,
      allowed: 'the document’s own words, unchanged',
      mend: 'restore the words, or ingest the document again with "--force"',
    });
  }
  const source = readContentFile(folder, keptSource(entry.id));
  if (source?.problem !== undefined) problems.push(source.problem);
  if (source?.text === undefined) return { problems, isProved: false, words: words.length };
  problems.push(...verifyKeptSource(folder, keptSource(entry.id), entry));
  const proof = proveWords(source.text, root, entry.words);
  const differences: (readonly [string, string])[] = [
    ...proof.missing.map(
      ({ words: run, after }) => ['a word of the source that is missing', `"${run}" after "${after}"`] as const,
    ),
    ...proof.added.map(
      ({ words: run, after }) => ['a word that the source does not have', `"${run}" after "${after}"`] as const,
    ),
    ...proof.unfounded.map((change) => ['a listed change that did not happen', change] as const),
  ];
  for (const [what, which] of differences) {
    problems.push({
      file,
      field: 'words',
      found: `${what}: ${which}`,
      allowed: 'every word of the source, in order, but for the listed changes',
      mend: 'ingest the document again with "--force"',
    });
  }
  return { problems, isProved: true, words: words.length };
}
