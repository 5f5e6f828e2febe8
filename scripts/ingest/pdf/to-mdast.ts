import type {
  Html,
  List as MdastList,
  ListItem as MdastItem,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
} from 'mdast';
import type { Leaf } from './block.ts';
import { firstLine, lastLine, plainText } from './leaf.ts';
import type { List, OutlineBlock } from './lists.ts';
import type { Note } from './notes.ts';
import { toSegments, type Segment, type SegmentContext } from './segments.ts';
import { pagesOf, type Grid } from './unwrap-tables.ts';

/** A part of a letter that Markdown has no construct for (`docs/markdown.md`, Comments). */
export type LetterPart = 'letterhead' | 'addressee' | 'signature';

/** What the writer needs to know besides the blocks. */
export interface WritingContext extends SegmentContext {
  readonly partOf: (leaf: Leaf) => LetterPart | null;
}

/** Writes a document's blocks and notes as Markdown's syntax tree, after `docs/markdown.md`. */
export function toMdast(blocks: readonly OutlineBlock[], notes: readonly Note[], context: WritingContext): Root {
  const writer = new Writer(context);
  const children = writer.blocks(blocks);
  return { type: 'root', children: [...children, ...notes.map((note) => writer.note(note))] };
}

class Writer {
  readonly #context: WritingContext;
  #page = 0;

  constructor(context: WritingContext) {
    this.#context = context;
  }

  blocks(blocks: readonly OutlineBlock[]): RootContent[] {
    return blocks.flatMap((block) => {
      const marks = this.#pageMarks(block);
      return [...marks, ...this.#block(block)];
    });
  }

  note(note: Note): RootContent {
    const children: PhrasingContent[] = this.#phrasing(toSegments(note.leaf, { ...this.#context, rightEdge: null }));
    return {
      type: 'footnoteDefinition',
      identifier: note.label,
      label: note.label,
      children: [{ type: 'paragraph', children }],
    };
  }

  #block(block: OutlineBlock): RootContent[] {
    if (block.role === 'list') return [this.#list(block)];
    if (block.role === 'grid') return [this.#table(block)];
    const isHeading = block.role === 'heading';
    const segments = toSegments(block, isHeading ? { ...this.#context, rightEdge: null } : this.#context);
    this.#page = lastLine(block).page;
    if (isHeading) {
      const depth = Math.min(6, Math.max(1, block.level ?? 2)) as 1 | 2 | 3 | 4 | 5 | 6;
      return [{ type: 'heading', depth, children: this.#phrasing(segments) }];
    }
    const part = block.role === 'contents' ? 'contents' : this.#context.partOf(block);
    const paragraph: RootContent = { type: 'paragraph', children: this.#phrasing(segments) };
    return part === null ? [paragraph] : [comment(part), paragraph];
  }

  #list(list: List): MdastList {
    const number = list.items[0]?.number ?? null;
    const children = list.items.map((item): MdastItem => {
      const before = item === list.items[0] ? [] : this.#pageMarks(item.text);
      const segments = toSegments(item.text, this.#context);
      this.#page = lastLine(item.text).page;
      const inside = this.blocks(item.children) as MdastItem['children'];
      const text = this.#phrasing(segments);
      const paragraph = { type: 'paragraph' as const, children: [...before, ...text] };
      return { type: 'listItem', spread: inside.length > 0, children: [paragraph, ...inside] };
    });
    return {
      type: 'list',
      ordered: number !== null,
      ...(number === null ? {} : { start: number }),
      spread: true,
      children,
    };
  }

  #table(grid: Grid): RootContent {
    const rows = grid.rows.map((row): TableRow => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: this.#cell(cell) })),
    }));
    const columns = Math.max(...rows.map((row) => row.children.length));
    const blank: TableRow = {
      type: 'tableRow',
      children: Array.from({ length: columns }, () => ({ type: 'tableCell', children: [] })),
    };
    this.#page = Math.max(this.#page, ...grid.rows.flat(2).map((leaf) => lastLine(leaf).page));
    return { type: 'table', children: grid.headerRow ? rows : [blank, ...rows] };
  }

  #cell(leaves: readonly Leaf[]): PhrasingContent[] {
    return leaves.flatMap((leaf, index) => {
      const segments = toSegments(leaf, { ...this.#context, rightEdge: null });
      const words = this.#phrasing(segments);
      return index === 0 ? words : [{ type: 'text' as const, value: ' ' }, ...words];
    });
  }

  #phrasing(segments: readonly Segment[]): PhrasingContent[] {
    return segments.map((segment): PhrasingContent => {
      if (segment.kind === 'text') return { type: 'text', value: segment.value };
      if (segment.kind === 'page') return pageMark(segment.page);
      return { type: 'footnoteReference', identifier: segment.label, label: segment.label };
    });
  }

  /** Marks for the pages that begin with a block. */
  #pageMarks(block: OutlineBlock): Html[] {
    const page = firstPage(block);
    if (page === null || page <= this.#page) return [];
    const marks = Array.from({ length: page - this.#page }, (_, index) => pageMark(this.#page + index + 1));
    this.#page = page;
    return marks;
  }
}

function firstPage(block: OutlineBlock): number | null {
  if (block.role === 'list') return block.items[0] === undefined ? null : firstLine(block.items[0].text).page;
  if (block.role === 'grid') return pagesOf(block).first;
  return plainText(block) === '' ? null : firstLine(block).page;
}

function pageMark(page: number): Html {
  return { type: 'html', value: `<!-- page ${page} -->` };
}

function comment(words: string): Html {
  return { type: 'html', value: `<!-- ${words} -->` };
}
