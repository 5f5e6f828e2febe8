import type { Leaf } from './block.ts';
import { firstLine, pageOf, plainText, styleOf } from './leaf.ts';
import type { LetterPart } from './to-mdast.ts';
import type { FlatBlock } from './unwrap-tables.ts';

const salutation = /^dear\b/iu;
const closing = /^yours? (?:sincerely|faithfully)\b/iu;
const date = /^\d{1,2}\s+\p{L}+\s+(?:19|20)\d\d$/u;
const senderAddress = /\b(?:ofsted|piccadilly gate|store st(?:reet)?|textphone|enquiries@|m1 2wd|www\.)|^t[: ]\s*\d/iu;

/**
 * Names the parts of a letter: the sender's address at the head of the first page, the addressee between the date and
 * "Dear …", the signature from "Yours sincerely" on. A document without salutation has none.
 */
export function letterParts(blocks: readonly FlatBlock[]): ReadonlyMap<FlatBlock, LetterPart> {
  const parts = new Map<FlatBlock, LetterPart>();
  const leaves = blocks.filter((block): block is Leaf => block.role !== 'grid');
  const dear = leaves.findIndex((leaf) => salutation.test(plainText(leaf)));
  if (dear >= 0 && pageOf(leaves[dear] as Leaf) === 1) {
    const before = leaves.slice(0, dear);
    const dated = before.findIndex((leaf) => date.test(plainText(leaf)));
    before.forEach((leaf, index) => {
      if (index === dated || leaf.role === 'heading') return;
      if (isLetterhead(leaf, index < dated)) parts.set(leaf, 'letterhead');
      else if (index > dated) parts.set(leaf, 'addressee');
    });
  }
  const end = blocks.findIndex((block) => block.role !== 'grid' && closing.test(plainText(block)));
  const sincerely = blocks[end];
  if (sincerely !== undefined && sincerely.role !== 'grid') {
    const { size } = styleOf(sincerely);
    for (const block of blocks.slice(end)) {
      if (block.role !== 'grid' && !isSignature(block, size)) break;
      parts.set(block, 'signature');
    }
  }
  return parts;
}

function isSignature(leaf: Leaf, size: number): boolean {
  return leaf.role === 'paragraph' && styleOf(leaf).size > size - 0.6 && plainText(leaf).length <= 160;
}

/** A letterhead set as a table, in small print before anything else, is lines, not a table of facts. */
export function openLetterhead(blocks: readonly FlatBlock[]): FlatBlock[] {
  const [first, ...others] = blocks;
  if (first?.role !== 'grid' || !blocks.some((block) => block.role !== 'grid' && salutation.test(plainText(block)))) {
    return [...blocks];
  }
  const leaves = first.rows.flat(2);
  return leaves.every((leaf) => firstLine(leaf).size < 10.5) ? [...leaves, ...others] : [...blocks];
}

function isLetterhead(leaf: Leaf, beforeDate: boolean): boolean {
  return beforeDate || (firstLine(leaf).size < 10.5 && senderAddress.test(plainText(leaf)));
}
