import type { Leaf } from './block.ts';
import { inkedRuns, pageOf, plainText, styleKey, styleOf, type LeafStyle } from './leaf.ts';
import type { FlatBlock } from './unwrap-tables.ts';

/** How much a style stands out: larger first, then bold, then upright. */
function weight(style: LeafStyle): number {
  return style.size + (style.bold ? 0.4 : 0) - (style.italic ? 0.2 : 0);
}

/**
 * Gives every heading its level: the document's title 1, all others by the ranks of the tagged headings and the sizes of the
 * untagged. No level is skipped on the way down, and headings of one rank under one heading are at one level.
 */
export function setLevels(blocks: readonly FlatBlock[]): FlatBlock[] {
  const headings = blocks.filter((block): block is Leaf => block.role === 'heading');
  const title = findTitle(headings);
  const isContents = (leaf: Leaf): boolean => /^contents$/iu.test(plainText(leaf));
  const others = headings.filter((leaf) => leaf !== title && !isContents(leaf));
  const rank = rankOf(others);
  const ranks = withoutLoneTop(others, rank);
  const hasTagged = others.some((leaf) => leaf.level !== null);
  let inBody = false;
  const open: { readonly rank: number; readonly level: number }[] = [];
  return blocks.map((block): FlatBlock => {
    if (block.role !== 'heading') return block;
    if (block.level !== null && block !== title) inBody = true;
    const isChapter = isContents(block) || (!inBody && block.level === null && hasTagged);
    const inOrder = 1 + Math.max(0, ranks.indexOf(rank(block))) - (block.headsFrame === true ? 0.5 : 0);
    const own = block === title ? 0 : isChapter ? 1 : inOrder;
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= own) open.pop();
    const level = Math.min(6, block === title ? 1 : Math.max(2, (open.at(-1)?.level ?? 1) + 1));
    open.push({ rank: own, level });
    return { ...block, level };
  });
}

/**
 * The ranks in use, highest first. An untagged heading that outranks all others, on the cover, is a second line of the
 * title or a frame's label, not the chapter that holds the whole document: it counts with the others.
 */
function withoutLoneTop(headings: readonly Leaf[], rank: (leaf: Leaf) => number): number[] {
  const ranks = [...new Set(headings.map(rank))].sort((a, b) => a - b);
  const [top, ...others] = headings.filter((leaf) => rank(leaf) === ranks[0]);
  const isLone = top !== undefined && top.level === null && others.length === 0 && pageOf(top) === 1;
  return isLone && ranks.length > 1 ? ranks.slice(1) : ranks;
}

/** The document's own title: the largest heading of its first page, of equals the first. */
function findTitle(headings: readonly Leaf[]): Leaf | undefined {
  const first = headings.filter((leaf) => pageOf(leaf) === 1 && inkedRuns(leaf).length > 0);
  return first.reduce<Leaf | undefined>(
    (best, leaf) => (best === undefined || styleOf(leaf).size > styleOf(best).size ? leaf : best),
    undefined,
  );
}

/** A number by which headings sort: the tagged rank, or for untagged headings what their style has among the tagged. */
function rankOf(headings: readonly Leaf[]): (leaf: Leaf) => number {
  const tagged = headings.filter((leaf) => leaf.level !== null);
  const levels = new Map<string, number>();
  for (const [key, leaves] of Map.groupBy(tagged, (leaf) => styleKey(styleOf(leaf)))) {
    const counts = [...Map.groupBy(leaves, (leaf) => leaf.level ?? 0)].sort((a, b) => b[1].length - a[1].length);
    const [level, same] = counts[0] ?? [0, []];
    levels.set(key, level);
    if (same.length < leaves.length * 0.8) levels.set(`${key} mixed`, level);
  }
  const untagged = (leaf: Leaf): number => {
    const own = weight(styleOf(leaf));
    const heavier = tagged.filter((other) => weight(styleOf(other)) > own).map((other) => other.level ?? 0);
    const lighter = tagged.filter((other) => weight(styleOf(other)) < own).map((other) => other.level ?? 0);
    if (heavier.length > 0) return Math.max(...heavier) + 0.5 - own / 1000;
    if (lighter.length > 0) return Math.min(...lighter) - own / 1000;
    return 1 - own / 1000;
  };
  return (leaf) => {
    const key = styleKey(styleOf(leaf));
    if (leaf.level !== null && levels.has(`${key} mixed`)) return leaf.level;
    return levels.get(key) ?? untagged(leaf);
  };
}
