import type { Root } from 'mdast';
import { diffArrays } from 'diff';
import { tokenise, wordsOf } from '../../src/text/words.ts';

/** The account of changes that a proof must find complete: `times` is 1 where it is absent. */
export interface Account {
  readonly dropped: readonly { readonly text: string; readonly rule: string; readonly times?: number }[];
  readonly moved: readonly { readonly text: string; readonly rule: string }[];
}

/** What the alignment of a source's words with its Markdown's words shows. */
export interface Proof {
  /** Whether every word stands in the Markdown in order, but for the changes of the account. */
  readonly holds: boolean;
  /** Number of words of the source, the converter's markup taken away, and of the Markdown. */
  readonly source: number;
  readonly kept: number;
  /** Words of the source that are neither in the Markdown nor in the account, in runs with their neighbours. */
  readonly missing: readonly Difference[];
  /** Words of the Markdown that the source doesn't have there. */
  readonly added: readonly Difference[];
  /** Changes of the account that did not happen. */
  readonly unfounded: readonly string[];
}

/** A run of words that stands in one of two texts only. */
export interface Difference {
  readonly words: string;
  readonly after: string;
}

/** The rule of a word that the source prints in two pieces; its account is the pieces, parted by a space. */
export const splitWordRule = 'split-word';

const isSplitWord = ({ rule }: Account['moved'][number]): boolean => rule === splitWordRule;

/** The rule of a converter's markup that the source's text holds literally. */
export const markupRule = 'converter-markup';

const contextWords = 6;
/** Stands for words that the account moves; no source can hold it, since it is no letter or digit. */
const placeholder = (index: number) => `\u0000moved ${index}`;

function counts(words: readonly string[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const word of words) result.set(word, (result.get(word) ?? 0) + 1);
  return result;
}

function findRuns(words: readonly string[], run: readonly string[]): number[] {
  const found: number[] = [];
  if (run.length === 0) return found;
  for (let start = words.indexOf(run[0] ?? ''); start !== -1; start = words.indexOf(run[0] ?? '', start + 1)) {
    if (run.every((word, offset) => words[start + offset] === word)) found.push(start);
  }
  return found;
}

function findRun(words: readonly string[], run: readonly string[]): number {
  return findRuns(words, run)[0] ?? -1;
}

/**
 * Where a moved run stands in both texts; -1 where it doesn't. When its words occur more than once, those that stand
 * between the same neighbours in both texts have not moved.
 */
function findMoved(source: readonly string[], markdown: readonly string[], run: readonly string[]): [number, number] {
  const [inSource, inMarkdown] = [findRuns(source, run), findRuns(markdown, run)];
  const neighbours = (words: readonly string[], at: number): string =>
    [...words.slice(Math.max(0, at - 2), at), '', ...words.slice(at + run.length, at + run.length + 2)].join(' ');
  const sourceNeighbours = new Set(inSource.map((at) => neighbours(source, at)));
  const markdownNeighbours = new Set(inMarkdown.map((at) => neighbours(markdown, at)));
  return [
    inSource.find((at) => !markdownNeighbours.has(neighbours(source, at))) ?? inSource[0] ?? -1,
    inMarkdown.find((at) => !sourceNeighbours.has(neighbours(markdown, at))) ?? inMarkdown[0] ?? -1,
  ];
}

/** Where the words stand together in any order: the cells of a row that the source prints line by line. */
function findScattered(words: readonly string[], run: readonly string[]): number {
  const wanted = counts(run);
  const seen = new Map<string, number>();
  let matching = 0;
  const change = (word: string | undefined, by: 1 | -1) => {
    if (word === undefined || !wanted.has(word)) return;
    const before = seen.get(word) ?? 0;
    if (before === wanted.get(word)) matching -= 1;
    seen.set(word, before + by);
    if (before + by === wanted.get(word)) matching += 1;
  };
  for (let end = 0; end < words.length; end += 1) {
    change(words[end], 1);
    if (end >= run.length) change(words[end - run.length], -1);
    if (end >= run.length - 1 && matching === wanted.size) return end - run.length + 1;
  }
  return -1;
}

function replaceRun(words: string[], start: number, length: number, by: readonly string[]): void {
  words.splice(start, length, ...by);
}

/** Takes the moved words out of both texts; what cannot be found in both is unfounded. */
function settleMoves(source: string[], markdown: string[], moved: Account['moved']): string[] {
  const unfounded: string[] = [];
  moved.forEach((move, index) => {
    const { text, rule } = move;
    const run = tokenise(text);
    if (isSplitWord(move)) {
      const start = findRun(source, run);
      if (start === -1) unfounded.push(`${rule}: ${text}`);
      else replaceRun(source, start, run.length, [run.join('')]);
      return;
    }
    const [exact, inMarkdown] = findMoved(source, markdown, run);
    const inSource = exact === -1 ? findScattered(source, run) : exact;
    if (inMarkdown === -1 || inSource === -1) {
      unfounded.push(`${rule}: ${text}`);
      return;
    }
    const inPlace = exact === -1;
    replaceRun(markdown, inMarkdown, run.length, inPlace ? [placeholder(index)] : []);
    replaceRun(source, inSource, run.length, inPlace ? [placeholder(index)] : []);
  });
  return unfounded;
}

/** Two figures that markup alone keeps apart ("17<sup>1</sup>") stay two. */
function withoutPiece(source: string, piece: string, times: number): { source: string; found: number } {
  let found = 0;
  const stripped = source.replaceAll(piece, (match, at: number) => {
    if (found === times) return match;
    found += 1;
    return /\p{Nd}/u.test(source[at - 1] ?? '') && /\p{Nd}/u.test(source[at + match.length] ?? '') ? ' ' : '';
  });
  return { source: stripped, found };
}

/** Takes the converter's markup, as the account lists it, out of the source's text; the longest pieces first. */
function settleMarkup(source: string, dropped: Account['dropped']): { source: string; unfounded: string[] } {
  const pieces = new Map<string, number>();
  for (const { text, rule, times = 1 } of dropped) {
    if (rule === markupRule) pieces.set(text, (pieces.get(text) ?? 0) + times);
  }
  const unfounded: string[] = [];
  let left = source;
  for (const [piece, times] of [...pieces].sort(([one], [other]) => other.length - one.length)) {
    const { source: stripped, found } = withoutPiece(left, piece, times);
    left = stripped;
    if (found < times) unfounded.push(`${markupRule}: ${piece}`);
  }
  return { source: left, unfounded };
}

/** Leaves of the runs' words as many as the pool counts, from the last to the first. */
function keepOnly(runs: string[][], pool: Map<string, number>): void {
  for (const run of runs) {
    for (let place = run.length - 1; place >= 0; place -= 1) {
      const word = run[place] ?? '';
      const left = pool.get(word) ?? 0;
      if (left > 0) pool.set(word, left - 1);
      else run.splice(place, 1);
    }
  }
}

/** Takes the account's drops from the missing words; returns the drops that were not missing. */
function settleDrops(missing: string[][], dropped: Account['dropped']): string[] {
  const pool = counts(missing.flat());
  const unfounded: string[] = [];
  for (const { text, rule, times = 1 } of dropped) {
    const run = counts(tokenise(text));
    if ([...run].some(([word, count]) => (pool.get(word) ?? 0) < count * times)) {
      unfounded.push(`${rule}: ${text}`);
      continue;
    }
    for (const [word, count] of run) pool.set(word, (pool.get(word) ?? 0) - count * times);
  }
  keepOnly(missing, pool);
  return unfounded;
}

/**
 * Takes moved words from both sides' differing words, as often from the one as from the other. Words that neither side
 * lacks have moved among their equals, which no order of words shows.
 */
function settleSwaps(missing: string[][], added: string[][], moved: Account['moved']): void {
  const [gone, come] = [counts(missing.flat()), counts(added.flat())];
  for (const [word, count] of counts(moved.flatMap(({ text }) => tokenise(text)))) {
    const [lost, gained] = [gone.get(word) ?? 0, come.get(word) ?? 0];
    const swaps = Math.min(count, lost, gained);
    gone.set(word, lost - swaps);
    come.set(word, gained - swaps);
  }
  keepOnly(missing, gone);
  keepOnly(added, come);
}

/**
 * Aligns the words of a source with those of its Markdown.
 * @param moved the moves to find by their place in both texts, before the texts are aligned
 * @param swapped the moves to find among the words that the alignment leaves over
 */
function align(
  sourceWords: readonly string[],
  markdownWords: readonly string[],
  dropped: Account['dropped'],
  moved: Account['moved'],
  swapped: Account['moved'],
): Pick<Proof, 'missing' | 'added' | 'unfounded'> {
  const left = [...sourceWords];
  const right = [...markdownWords];
  const unfoundedMoves = [
    ...settleMoves(left, right, moved),
    ...swapped
      .filter(({ text }) => [left, right].some((words) => findScattered(words, tokenise(text)) === -1))
      .map(({ text, rule }) => `${rule}: ${text}`),
  ];

  const missing: { words: string[]; after: string }[] = [];
  const added: { words: string[]; after: string }[] = [];
  const before: string[] = [];
  for (const part of diffArrays(left, right)) {
    const after = before.slice(-contextWords).join(' ');
    if (part.removed) missing.push({ words: [...part.value], after });
    else if (part.added) added.push({ words: [...part.value], after });
    else before.push(...part.value.slice(-contextWords));
  }
  const missingWords = missing.map(({ words }) => words);
  const addedWords = added.map(({ words }) => words);
  settleSwaps(missingWords, addedWords, swapped);
  const unfoundedDrops = settleDrops(missingWords, dropped);
  const readable = (runs: typeof missing): Difference[] =>
    runs.filter(({ words }) => words.length > 0).map(({ words, after }) => ({ words: words.join(' '), after }));
  return {
    missing: readable(missing),
    added: readable(added),
    unfounded: [...unfoundedMoves, ...unfoundedDrops],
  };
}

/**
 * Proves that the words of a source stand in its Markdown, in order, but for the drops and moves of the account. The
 * words of both are taken afresh and aligned; nothing that the reader's rules say of themselves is trusted.
 * @param source the words of the source, or its text
 * @param root the Markdown
 * @param account page furniture left out, words that stand elsewhere, words that the source prints in two pieces
 */
export function proveWords(source: string, root: Root, account: Account): Proof {
  const markup = settleMarkup(source, account.dropped);
  const sourceWords = tokenise(markup.source);
  const markdownWords = wordsOf(root);
  const dropped = account.dropped.filter(({ rule }) => rule !== markupRule);
  // A move without a word, of a lone mark, moves none.
  const moves = account.moved.filter(({ text }) => tokenise(text).length > 0);
  const proofWith = (moved: Account['moved'], swapped: Account['moved']): Proof => {
    const { missing, added, unfounded } = align(sourceWords, markdownWords, dropped, moved, swapped);
    const all = [...markup.unfounded, ...unfounded];
    const holds = missing.length + added.length + all.length === 0;
    return { holds, source: sourceWords.length, kept: markdownWords.length, missing, added, unfounded: all };
  };
  const byPlace = proofWith(moves, []);
  if (byPlace.holds) return byPlace;

  // Which of several equal runs has moved isn't always told by its neighbours: then the alignment tells.
  const [split, swapped] = [moves.filter(isSplitWord), moves.filter((move) => !isSplitWord(move))];
  const byAlignment = proofWith(split, swapped);
  return byAlignment.holds ? byAlignment : byPlace;
}
