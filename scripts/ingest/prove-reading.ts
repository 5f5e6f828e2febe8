import type { Root } from 'mdast';
import type { Words } from '../../src/archive/provenance.ts';
import { wordsDigest } from '../../src/text/words-digest.ts';
import { wordsOf } from '../../src/text/words.ts';
import { addUp } from './entry-of.ts';
import { proveWords, type Difference } from './prove.ts';
import type { ReadResult } from './read-result.ts';
import { Refusal } from './refusal.ts';

const shownDifferences = 5;

function list(what: string, differences: readonly Difference[]): string[] {
  return differences.slice(0, shownDifferences).map(({ words, after }) => `${what} "${words}" after "${after}"`);
}

/**
 * The fidelity gate: proves that the words of a reading stand in its Markdown.
 * @param accept why a document that fails is taken all the same
 * @returns the proof as the frontmatter keeps it
 * @throws Refusal with the first differences, where the proof fails and no reason is given
 */
export function proveReading(read: ReadResult, root: Root, accept: string | undefined): Words {
  const dropped = addUp(read.dropped);
  const moved = read.moved.map(({ text, rule }) => ({ text, rule }));
  const proof = proveWords(read.sourceText, root, { dropped, moved });
  const words = { source: proof.source, kept: proof.kept, digest: wordsDigest(wordsOf(root)), dropped, moved };
  if (proof.holds) return words;
  const differences = [
    ...list('missing', proof.missing),
    ...list('added', proof.added),
    ...proof.unfounded.slice(0, shownDifferences).map((change) => `listed but not so: ${change}`),
  ];
  const count = proof.missing.length + proof.added.length + proof.unfounded.length;
  const seen = `${count} ${count === 1 ? 'difference' : 'differences'} between its words and the Markdown's: ${differences.join('; ')}`;
  if (accept === undefined)
    throw new Refusal(`failed the proof of its words: ${seen}. Add --accept WHY to take it all the same`);
  return { ...words, accepted: `${accept} (${seen})` };
}
