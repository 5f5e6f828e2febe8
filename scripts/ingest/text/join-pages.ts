import { blockText, join, type Block, type Content, type PageBlock, type Repair } from './block.ts';
import { isOpenEnded, startsMidSentence } from './sentence.ts';

function pageMark({ page }: PageBlock): Content {
  return [{ type: 'html', value: `<!-- page ${page} -->` }];
}

function isRunningText(block: Block | undefined): block is Extract<Block, { type: 'paragraph' | 'item' }> {
  return block?.type === 'item' || (block?.type === 'paragraph' && block.role === undefined);
}

/** The block with the page mark and more words at its end. */
function goOn(block: Extract<Block, { type: 'paragraph' | 'item' }>, page: PageBlock, rest: readonly Content[]): Block {
  if (block.type === 'item') return { ...block, content: join(block.content, [...pageMark(page), ...join(...rest)]) };
  const last = block.lines.at(-1) ?? [];
  const [first = [], ...more] = rest;
  return { ...block, lines: [...block.lines.slice(0, -1), join(last, [...pageMark(page), ...first]), ...more] };
}

/**
 * Joins what page breaks cut: a paragraph or list item that stops without ending its sentence goes on with the
 * paragraph that opens the next page in lower case; two items of a list stand in one list again. Headings, tables and
 * the lines around a letter are never joined.
 */
export function joinPages({ blocks }: { readonly blocks: readonly Block[] }): Repair {
  const joined: Block[] = [];
  for (let place = 0; place < blocks.length; place += 1) {
    const block = blocks[place];
    const before = joined.at(-1);
    const next = blocks[place + 1];
    if (block === undefined) continue;
    if (block.type !== 'page' || !isRunningText(before)) {
      joined.push(block);
    } else if (
      next?.type === 'paragraph' &&
      isRunningText(next) &&
      isOpenEnded(blockText(before)) &&
      startsMidSentence(blockText(next))
    ) {
      joined[joined.length - 1] = goOn(before, block, next.lines);
      place += 1;
    } else if (before.type === 'item' && next?.type === 'item') {
      joined[joined.length - 1] = goOn(before, block, []);
    } else {
      joined.push(block);
    }
  }
  return { blocks: joined };
}
