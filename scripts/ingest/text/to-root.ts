import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { blockText, join, type Block, type Content, type ItemBlock, type TableBlock } from './block.ts';

const comment = (value: string): RootContent => ({ type: 'html', value: `<!-- ${value} -->` });
const paragraph = (content: Content): Paragraph => ({ type: 'paragraph', children: [...content] });

function withBreaks(lines: readonly Content[]): PhrasingContent[] {
  return lines.flatMap((line, place) => (place === 0 ? [...line] : [{ type: 'break' as const }, ...line]));
}

function bulletList(lines: readonly Content[]): List {
  const children = lines.map((line): ListItem => ({ type: 'listItem', spread: false, children: [paragraph(line)] }));
  return { type: 'list', ordered: false, spread: false, children };
}

function isSameList(first: ItemBlock, item: ItemBlock, last: ItemBlock): boolean {
  if (first.number === null || item.number === null) return first.number === item.number;
  return item.number === (last.number ?? 0) + 1;
}

/** Nests items by depth: an item deeper than the one before stands in a list below it. */
function toLists(items: readonly ItemBlock[]): List[] {
  const lists: List[] = [];
  const floor = Math.min(...items.map(({ depth }) => depth));
  let run: { list: List; first: ItemBlock; last: ItemBlock } | null = null;
  for (let place = 0; place < items.length;) {
    const item = items[place];
    if (item === undefined) break;
    const end = items.findIndex((other, index) => index > place && other.depth === floor);
    const below = items.slice(place + 1, end === -1 ? items.length : end);
    const entry: ListItem = {
      type: 'listItem',
      spread: false,
      children: [paragraph(item.content), ...(below.length === 0 ? [] : toLists(below))],
    };
    if (run !== null && isSameList(run.first, item, run.last)) {
      run.list.children.push(entry);
      run.last = item;
    } else {
      const list: List = { type: 'list', ordered: item.number !== null, spread: false, children: [entry] };
      if (item.number !== null) list.start = item.number;
      run = { list, first: item, last: item };
      lists.push(list);
    }
    place += 1 + below.length;
  }
  return lists;
}

function toTable({ header, rows }: TableBlock): Table {
  const width = Math.max(
    header?.length ?? 0,
    ...rows.map((row) => row.findLastIndex((cell) => cell.length > 0) + 1),
    1,
  );
  const row = (cells: readonly Content[]) => ({
    type: 'tableRow' as const,
    children: Array.from({ length: width }, (_, column) => ({
      type: 'tableCell' as const,
      children: [...(cells[column] ?? [])],
    })),
  });
  return { type: 'table', children: [row(header ?? []), ...rows.map(row)] };
}

function toNodes(block: Exclude<Block, ItemBlock>): RootContent[] {
  switch (block.type) {
    case 'page':
      return [comment(`page ${block.page}`)];
    case 'heading':
      return [{ type: 'heading', depth: (block.rank ?? 2) as 1, children: [...block.content] }];
    case 'note':
      return [
        {
          type: 'footnoteDefinition',
          identifier: block.label,
          label: block.label,
          children: [paragraph(block.content)],
        },
      ];
    case 'table':
      return [...(block.uncertain === undefined ? [] : [comment(`uncertain: ${block.uncertain}`)]), toTable(block)];
    case 'paragraph':
      if (block.role === 'contents') return [comment('contents'), bulletList(block.lines)];
      return block.role === undefined
        ? [paragraph(join(...block.lines))]
        : [comment(block.role), { type: 'paragraph', children: withBreaks(block.lines) }];
  }
}

/** Makes a Markdown tree, after the conventions of `docs/markdown.md`, of a document's blocks. */
export function toRoot(blocks: readonly Block[]): Root {
  const children: RootContent[] = [];
  for (let place = 0; place < blocks.length;) {
    const block = blocks[place];
    if (block === undefined) break;
    if (block.type !== 'item') {
      if (block.type === 'page' || block.type === 'table' || blockText(block) !== '') children.push(...toNodes(block));
      place += 1;
      continue;
    }
    const end = blocks.findIndex((other, index) => index > place && other.type !== 'item');
    const items = blocks.slice(place, end === -1 ? blocks.length : end).filter((other) => other.type === 'item');
    children.push(...toLists(items));
    place += items.length;
  }
  return { type: 'root', children };
}
