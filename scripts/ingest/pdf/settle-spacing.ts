import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { tokenise, wordsOf } from '../../../src/text/words.ts';
import { splitWordRule } from '../prove.ts';

/** Words that only one of the two readers parts, settled. */
export interface SettledSpacing {
  readonly root: Root;
  /** Pieces, parted by a space, that only the independent reader sees apart. */
  readonly splitInSource: readonly { readonly text: string; readonly rule: typeof splitWordRule }[];
  /** Pieces, parted by a space, that only this reader saw apart: joined now. */
  readonly joined: readonly string[];
}

const mostPieces = 3;

/**
 * Settles words that one reader parts and the other doesn't: "A dopt" for "Adopt". PDFs paint gaps, not spaces, so a wide
 * gap between two letters can look like one; where either reader sees a whole word, it is one.
 * @param root the Markdown; left as it is
 * @param sourceText the independent reader's text
 */
export function settleSpacing(root: Root, sourceText: string): SettledSpacing {
  const [ours, theirs] = [wordsOf(root), tokenise(sourceText)];
  const surplus = surplusOf(ours, theirs);
  if (surplus.ours.size === 0) return { root, splitInSource: [], joined: [] };
  const splitHere = partedWords(ours, surplus.ours, surplus.theirs);
  const splitThere = partedWords(theirs, surplus.theirs, surplus.ours);
  return {
    root: splitHere.length === 0 ? root : joinPieces(root, splitHere),
    splitInSource: splitThere.map((pieces) => ({ text: pieces.join(' '), rule: splitWordRule })),
    joined: splitHere.map((pieces) => pieces.join(' ')),
  };
}

type Counts = Map<string, number>;

function surplusOf(ours: readonly string[], theirs: readonly string[]): { ours: Counts; theirs: Counts } {
  const balance: Counts = new Map();
  for (const word of ours) balance.set(word, (balance.get(word) ?? 0) + 1);
  for (const word of theirs) balance.set(word, (balance.get(word) ?? 0) - 1);
  const entries = [...balance];
  return {
    ours: new Map(entries.filter(([, count]) => count > 0)),
    theirs: new Map(entries.filter(([, count]) => count < 0).map(([word, count]) => [word, -count])),
  };
}

/** Runs of pieces that are too many in one text and together a word that is too many in the other. */
function partedWords(words: readonly string[], pieces: Counts, wholes: Counts): string[][] {
  const found: string[][] = [];
  words.forEach((_, start) => {
    for (let length = 2; length <= mostPieces; length += 1) {
      const run = words.slice(start, start + length);
      const whole = run.join('');
      if (
        run.length < length ||
        (wholes.get(whole) ?? 0) === 0 ||
        run.some((piece) => (pieces.get(piece) ?? 0) === 0)
      ) {
        continue;
      }
      found.push(run);
      wholes.set(whole, (wholes.get(whole) ?? 0) - 1);
      for (const piece of run) pieces.set(piece, (pieces.get(piece) ?? 0) - 1);
    }
  });
  return found;
}

function joinPieces(root: Root, parted: readonly string[][]): Root {
  const copy = structuredClone(root);
  const waiting = [...parted];
  visit(copy, 'text', (node) => {
    for (const pieces of [...waiting]) {
      const joined = node.value.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])${pieces.join('\\s+')}(?![\\p{L}\\p{N}])`, 'u'),
        pieces.join(''),
      );
      if (joined === node.value) continue;
      node.value = joined;
      waiting.splice(waiting.indexOf(pieces), 1);
    }
  });
  return copy;
}
