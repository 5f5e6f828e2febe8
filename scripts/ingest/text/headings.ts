import { isKnownHeading, rankHeadings } from '../heading-ranks.ts';
import { blockText, plain, type Block, type HeadingBlock, type Repair } from './block.ts';
import { isOpenEnded, startsMidSentence } from './sentence.ts';

const headingLength = 100;
/** A line of a report's cover that states a date, which the converter may take for a heading. */
const coverDate = /^(?:inspection dates?|report published|published):?\s/i;
const labelled = /:\s+\S/;
const smallWords = /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)$/;
const shareOfCapitals = 0.8;
const letterRoles: ReadonlySet<string | undefined> = new Set(['letterhead', 'addressee', 'signature']);
const ofLetter = /^(?:Dear|Yours?)\b/;
const planTitle = /\baction plan\b/i;

/** Whether most words that carry meaning have a capital. */
function isTitleCase(text: string): boolean {
  const parts = text.split(/\s+/).filter((part) => /\p{L}/u.test(part) && !smallWords.test(part));
  const capitals = parts.filter((part) => !/^\p{Ll}/u.test(part));
  return parts.length > 1 && capitals.length >= parts.length * shareOfCapitals;
}

/** Whether a paragraph can be a heading by its form: one short line that starts and ends as headings do. */
function hasHeadingForm(block: Block): boolean {
  if (block.type !== 'paragraph' || block.role !== undefined || block.lines.length !== 1) return false;
  const text = blockText(block);
  return (
    text.length <= headingLength &&
    isOpenEnded(text) &&
    !startsMidSentence(text) &&
    !ofLetter.test(text) &&
    !/,$/.test(text)
  );
}

/** Lines that stand more than once, such as a running header that the converter left in. */
function repeatedLines(blocks: readonly Block[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const text of blocks.filter((block) => block.type === 'paragraph').map(blockText)) {
    if (seen.has(text)) repeated.add(text);
    seen.add(text);
  }
  return repeated;
}

/** Where the body begins: before the first heading stands the cover, whose lines are no headings. */
function bodyStart(blocks: readonly Block[]): number {
  const title = blocks.findIndex((block) => block.type === 'heading');
  const cover = blocks.findIndex((block, place) => place > title && coverDate.test(blockText(block)));
  return cover === -1 ? 0 : cover;
}

function isHeadingLine(block: Block, next: Block | undefined): boolean {
  if (!hasHeadingForm(block)) return false;
  const text = blockText(block);
  if (labelled.test(text) || coverDate.test(text)) return false;
  if (next?.type === 'item') return true;
  return (
    isTitleCase(text) &&
    (next?.type === 'table' || next?.type === 'heading' || (next?.type === 'paragraph' && next.role === undefined))
  );
}

/** Whether a bullet between two numbered items is the topic above the second: it ends as a heading does. */
function isTopic(block: Block, before: Block | undefined, next: Block | undefined): boolean {
  return (
    block.type === 'item' &&
    block.number === null &&
    next?.type === 'item' &&
    next.number !== null &&
    (before?.type !== 'item' || before.number === next.number - 1) &&
    isOpenEnded(blockText(block)) &&
    blockText(block).length <= headingLength
  );
}

function withoutEmphasis(heading: HeadingBlock): HeadingBlock {
  const content = heading.content.flatMap((node) =>
    node.type === 'strong' || node.type === 'emphasis' ? node.children : [node],
  );
  return { ...heading, content };
}

/**
 * Finds the headings that the converter left as plain lines or bullets, takes emphasis out of headings, makes the date
 * lines of a cover paragraphs again, and ranks all headings.
 */
export function findHeadings({ blocks }: { readonly blocks: readonly Block[] }): Repair {
  const repeated = repeatedLines(blocks);
  const start = bodyStart(blocks);
  const isLetter = blocks.some((block) => block.type === 'paragraph' && letterRoles.has(block.role));
  const isPlan = blocks.some((block) => block.type === 'table' && plain(block.header?.[0] ?? []) === 'Action');

  const found = blocks.map((block, place): Block => {
    const text = blockText(block);
    if (block.type === 'heading') {
      return coverDate.test(text) ? { type: 'paragraph', lines: [block.content] } : withoutEmphasis(block);
    }
    const heading = (rank: number | null): HeadingBlock => {
      const content = block.type === 'item' ? block.content : block.type === 'paragraph' ? (block.lines[0] ?? []) : [];
      return withoutEmphasis({ type: 'heading', content, rank });
    };
    if (isTopic(block, blocks[place - 1], blocks[place + 1])) return heading(null);
    if (!hasHeadingForm(block) && !isKnownLine(block)) return block;
    if (isKnownLine(block)) return heading(null);
    if (isPlan && planTitle.test(text) && !blocks.some((other) => other.type === 'heading' && other.rank === 1)) {
      return heading(1);
    }
    const mayInfer = !isLetter && place > start && !repeated.has(text);
    return mayInfer && isHeadingLine(block, blocks[place + 1]) ? heading(null) : block;
  });

  const headings = found.filter((block): block is HeadingBlock => block.type === 'heading');
  const ranks = rankHeadings(
    headings.map(({ content, rank }, place) => ({ words: plain(content), rank: place === 0 ? 1 : rank })),
  );
  let next = 0;
  return {
    blocks: found.map((block) => (block.type === 'heading' ? { ...block, rank: ranks[next++] ?? null } : block)),
  };
}

function isKnownLine(block: Block): boolean {
  return (
    block.type === 'paragraph' &&
    block.role === undefined &&
    block.lines.length === 1 &&
    isKnownHeading(blockText(block))
  );
}
