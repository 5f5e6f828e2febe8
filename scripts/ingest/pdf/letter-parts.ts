import type { Leaf } from './block.ts';
import { firstLine, pageOf, plainText, styleOf } from './leaf.ts';
import type { LetterPart } from './to-mdast.ts';
import type { FlatBlock } from './unwrap-tables.ts';

const salutation = /^dear\b/iu;
const closing = /^yours (?:sincerely|faithfully)\b/iu;
const date = /^\d{1,2}\s+\p{L}+\s+(?:19|20)\d\d$/u;
const senderAddress = /\b(?:ofsted|piccadilly gate|store st(?:reet)?|textphone|enquiries@|m1 2wd|www\.)|^t[: ]\s*\d/iu;

/**
 * Names the parts of a letter: the sender's address at the head of the first page, the addressee between the date and
 * "Dear …", the signature from "Yours sincerely" on. A document without salutation has none.
 */
export function letterParts(blocks: readonly FlatBlock[]): ReadonlyMap<Leaf, LetterPart> {
  const parts = new Map<Leaf, LetterPart>();
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
  const end = leaves.findIndex((leaf) => closing.test(plainText(leaf)));
  if (end >= 0) {
    const { size } = styleOf(leaves[end] as Leaf);
    for (const leaf of leaves.slice(end)) {
      if (leaf.role === 'heading' || styleOf(leaf).size < size - 0.6 || plainText(leaf).length > 160) break;
      parts.set(leaf, 'signature');
    }
  }
  return parts;
}

function isLetterhead(leaf: Leaf, beforeDate: boolean): boolean {
  return firstLine(leaf).size < 10.5 && (beforeDate || senderAddress.test(plainText(leaf)));
}
