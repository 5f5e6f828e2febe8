import { blockText, plain, type Block, type Repair } from './block.ts';

const bareNumber = /^\d{1,3}$/;

/** Leaves out the numbers that stand alone at a page's end: as a paragraph, or as the last row of a table. */
export function dropPageNumbers({ blocks }: { readonly blocks: readonly Block[] }): Repair {
  const dropped: { text: string; rule: string; page: number | null }[] = [];
  const drop = (text: string, page: number) => dropped.push({ text, rule: 'page-number', page: page - 1 });
  const kept = blocks.flatMap((block, place): Block[] => {
    const next = blocks[place + 1];
    if (next?.type !== 'page') return [block];
    if (block.type === 'paragraph' && bareNumber.test(blockText(block))) {
      drop(blockText(block), next.page);
      return [];
    }
    if (block.type !== 'table') return [block];
    const last = (block.rows.at(-1) ?? []).map(plain).filter((cell) => cell !== '');
    if (block.rows.length < 2 || last.length !== 1 || !bareNumber.test(last[0] ?? '')) return [block];
    drop(last[0] ?? '', next.page);
    return [{ ...block, rows: block.rows.slice(0, -1) }];
  });
  return { blocks: kept, dropped };
}
