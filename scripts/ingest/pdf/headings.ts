import { headingRole } from '../../../src/text/improvement-headings.ts';
import { isKnownHeading } from '../heading-ranks.ts';
import type { Leaf } from './block.ts';
import { setLevels } from './heading-levels.ts';
import { readLabel } from './label.ts';
import { plainText, styleKey, styleOf } from './leaf.ts';
import type { FlatBlock } from './unwrap-tables.ts';

/** Longest heading, in characters. The longest met name a judgement area and its grade. */
const longest = 200;
const longestTopic = 80;

/** A judgement's heading that ends with the writer's full stop: "The experiences and progress of care leavers: good." */
const judgementSentence =
  /^(?:the )?(?:experiences? and progress|impact of leaders|effectiveness|overall|leadership, management)\b[^.]*\.$/iu;

/**
 * Finds headings that the PDF doesn't tag and gives every heading its rank: the document's title 1, all others by the
 * ranks of the tagged headings and the sizes of the untagged, without gaps.
 */
export function rankHeadings(blocks: readonly FlatBlock[]): FlatBlock[] {
  const body = bodySize(blocks);
  const tagged = blocks.filter((block): block is Leaf => block.role === 'heading');
  const taggedStyles = new Set(tagged.map((leaf) => styleKey(styleOf(leaf))));
  let signed = false;
  const found = blocks.map((block, index): FlatBlock => {
    if (block.role === 'grid') return block;
    if (/^yours? (?:sincerely|faithfully)/iu.test(plainText(block))) signed = true;
    if (block.role === 'heading') return isMistagged(block, body) ? { ...block, role: 'item', level: null } : block;
    if (block.role === 'contents') return isContentsTitle(block) ? { ...block, role: 'heading' } : block;
    if (block.role !== 'paragraph' || signed) return block;
    const isHeading = looksLikeHeading(block, body, taggedStyles) || isTopic(block, blocks[index + 1]);
    return isHeading ? { ...block, role: 'heading' } : block;
  });
  return setLevels(joinHeadingLines(findByWords(found)));
}

/**
 * Where no type tells a letter's headings from its text, their words and their place do; so do their words where the
 * heading over a list of improvements is set like text.
 */
function findByWords(blocks: readonly FlatBlock[]): FlatBlock[] {
  const isPlain = blocks.filter((block) => block.role === 'heading').length <= 1;
  if (!isPlain && !blocks.some((block) => block.role === 'paragraph' && opensList(block))) return [...blocks];
  return blocks.map((block, index): FlatBlock => {
    if (block.role !== 'paragraph') return block;
    const isTitle = isPlain && isLetterTitle(block) && isSalutation(blocks[index - 1]);
    return isTitle || isKnownHeading(plainText(block)) || opensList(block) ? { ...block, role: 'heading' } : block;
  });
}

/** "What needs to improve?" on a line of its own; with a page number after it, it is a line of the contents. */
function opensList(leaf: Leaf): boolean {
  const text = plainText(leaf);
  const { type } = headingRole(text);
  return (type === 'list' || type === 'level') && text.length <= longestTopic && !/[\s.…]\d+$/u.test(text);
}

/** The size in which most of the text is set. */
function bodySize(blocks: readonly FlatBlock[]): number {
  const characters = new Map<number, number>();
  for (const leaf of blocks.flatMap((block) => (block.role === 'grid' ? [] : [block]))) {
    const { size } = styleOf(leaf);
    characters.set(size, (characters.get(size) ?? 0) + plainText(leaf).length);
  }
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
}

function looksLikeHeading(leaf: Leaf, body: number, taggedStyles: ReadonlySet<string>): boolean {
  const text = plainText(leaf);
  const style = styleOf(leaf);
  if (text.length >= longest || !/\p{L}/u.test(text) || isDetail(text)) return false;
  if (/[.;,]$/u.test(text) && !judgementSentence.test(text)) return false;
  if (style.size < body) return false;
  const stands = style.bold || style.size >= body * 1.3 || (style.italic && taggedStyles.has(styleKey(style)));
  const label = readLabel(leaf)?.label.kind;
  return stands && (label === undefined || (label === 'number' && style.size >= body * 1.1));
}

/** The line below "Dear …" is a letter's title. */
function isLetterTitle(leaf: Leaf): boolean {
  const text = plainText(leaf);
  return leaf.lines.length <= 2 && text.length < longest && !/[.:;,]$/u.test(text);
}

function isSalutation(block: FlatBlock | undefined): boolean {
  return block?.role === 'paragraph' && /^dear\b/iu.test(plainText(block));
}

/** A short line in italics over a list is the list's heading. */
function isTopic(leaf: Leaf, next: FlatBlock | undefined): boolean {
  const text = plainText(leaf);
  if (!styleOf(leaf).italic || text.length > longestTopic || /[.;,]$/u.test(text) || readLabel(leaf) !== null)
    return false;
  return next !== undefined && next.role !== 'grid' && readLabel(next) !== null;
}

/** "Inspection dates: 3 to 7 November 2025", "Lead inspector: …": a fact of the cover, not a heading. */
function isDetail(text: string): boolean {
  const [, name, value] = /^([^:]{3,40}):\s*(.*)$/u.exec(text) ?? [];
  if (name === undefined) return /^dear\b/iu.test(text);
  if (/\b(?:inspectors?|inspection dates?|published|team|manager|lead|age group|date)\b/iu.test(name)) return true;
  return /\b(?:19|20)\d\d$/u.test(value ?? '');
}

/** A paragraph that was tagged as a heading: without letters, or as long as a paragraph, or a numbered sentence. */
function isMistagged(leaf: Leaf, body: number): boolean {
  const text = plainText(leaf);
  if (!/\p{L}/u.test(text) || text.length >= longest) return true;
  const label = readLabel(leaf)?.label.kind;
  if (label === 'bullet') return true;
  const style = styleOf(leaf);
  const isPlain = !style.bold && !style.italic && style.size < body * 1.1;
  return /[.;]$/u.test(text) && (isPlain || label === 'number');
}

function isContentsTitle(leaf: Leaf): boolean {
  return !/\d$/u.test(plainText(leaf)) && plainText(leaf).length < 40;
}

/** A heading that was set as two paragraphs, the second starting in the middle of the sentence. */
function joinHeadingLines(blocks: readonly FlatBlock[]): FlatBlock[] {
  const joined: FlatBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before?.role === 'heading' && block.role === 'heading' && goesOn(before, block)) {
      joined[joined.length - 1] = { ...before, lines: [...before.lines, ...block.lines] };
    } else joined.push(block);
  }
  return joined;
}

function goesOn(before: Leaf, leaf: Leaf): boolean {
  const [above, below] = [before.lines.at(-1), leaf.lines[0]];
  if (above === undefined || below === undefined || above.page !== below.page) return false;
  return (
    styleKey(styleOf(before)) === styleKey(styleOf(leaf)) &&
    above.y - below.y < below.size * 1.5 &&
    /^\p{Ll}/u.test(plainText(leaf))
  );
}
