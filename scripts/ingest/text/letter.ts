import { blockText, type Block, type Repair } from './block.ts';

const dateLine = /^\d{1,2}(?:st|nd|rd|th)? \p{L}+ \d{4}$/u;
const salutation = /^Dear\b/;
const closing = /^Yours? (?:sincerely|faithfully),?$/i;
const blocksBeforeSalutation = 12;
const titleLength = 150;

/** Where a letter's date line, salutation and closing stand; null for a document that is no letter. */
function findParts(blocks: readonly Block[]): { date: number; salutation: number; closing: number } | null {
  const greeting = blocks.findIndex((block) => block.type === 'paragraph' && salutation.test(blockText(block)));
  const date = blocks.findIndex((block) => block.type === 'paragraph' && dateLine.test(blockText(block)));
  if (greeting === -1 || greeting > blocksBeforeSalutation || date === -1 || date > greeting) return null;
  return {
    date,
    salutation: greeting,
    closing: blocks.findIndex((block, place) => place > greeting && closing.test(blockText(block))),
  };
}

/**
 * Marks what a letter prints around its text: letterhead, addressee and signature. The gap between letterhead and date
 * is no page break, so pages are counted without it. The line after the salutation is the letter's title.
 */
export function markLetter({ blocks }: { readonly blocks: readonly Block[] }): Repair {
  const parts = findParts(blocks);
  if (parts === null) return { blocks };
  let pagesBefore = 0;
  const marked = blocks.flatMap((block, place): Block[] => {
    if (block.type === 'page') {
      if (place < parts.salutation) {
        pagesBefore += 1;
        return [];
      }
      return [{ ...block, page: block.page - pagesBefore }];
    }
    if (block.type !== 'paragraph') return [block];
    if (place < parts.date) return [{ ...block, role: 'letterhead' }];
    if (place > parts.date && place < parts.salutation) return [{ ...block, role: 'addressee' }];
    if (parts.closing !== -1 && place > parts.closing) return [{ ...block, role: 'signature' }];
    const [title] = block.lines;
    const isTitle =
      place === parts.salutation + 1 &&
      block.lines.length === 1 &&
      blockText(block).length < titleLength &&
      !/[.:;]$/.test(blockText(block));
    return isTitle && title !== undefined ? [{ type: 'heading', content: title, rank: 1 }] : [block];
  });
  return { blocks: marked };
}
