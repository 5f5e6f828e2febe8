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
  readonly partOf: (block: OutlineBlock) => LetterPart | null;
}

/** Writes a document's blocks and notes as Markdown's syntax tree, after `docs/markdown.md`. */
export function toMdast(blocks: readonly OutlineBlock[], notes: readonly Note[], context: WritingContext): Root {
  const writer = new Writer(context);
  const children = writer.blocks(blocks);
  return { type: 'root', children: [...children, ...notes.map((note) => writer.note(note))] };
}

type Part = LetterPart | 'contents';

interface Group {
  readonly part: Part | null;
  readonly blocks: readonly OutlineBlock[];
}

class Writer {
  readonly #context: WritingContext;
  #page = 0;

  constructor(context: WritingContext) {
    this.#context = context;
  }

  blocks(blocks: readonly OutlineBlock[]): RootContent[] {
    const written: RootContent[] = [];
    for (const group of this.#groups(blocks)) {
      const [first] = group.blocks;
      if (first === undefined) continue;
      written.push(...this.#pageMarks(first));
      if (group.part === null) written.push(...group.blocks.flatMap((block) => this.#block(block)));
      else if (group.part === 'contents') written.push(comment('contents'), this.#bulletList(group.blocks));
      else if (!isLeaf(first)) written.push(comment(group.part), ...this.#block(first));
      else written.push(comment(group.part), { type: 'paragraph', children: this.#lines(group.blocks) });
    }
    return written;
  }

  /** Neighbours that are one part of a letter, or lines of the contents, make one block of Markdown. */
  #groups(blocks: readonly OutlineBlock[]): Group[] {
    const groups: { part: Part | null; blocks: OutlineBlock[] }[] = [];
    for (const block of blocks) {
      const part = this.#partOf(block);
      const last = groups.at(-1);
      if (part !== null && last?.part === part && isLeaf(block) && samePage(last.blocks.at(-1), block)) {
        last.blocks.push(block);
      } else groups.push({ part, blocks: [block] });
    }
    return groups;
  }

  #partOf(block: OutlineBlock): Part | null {
    return block.role === 'contents' ? 'contents' : this.#context.partOf(block);
  }

  #bulletList(leaves: readonly OutlineBlock[]): MdastList {
    const children = leaves.filter(isLeaf).map((leaf): MdastItem => {
      const children = this.#phrasing(toSegments(leaf, { ...this.#context, rightEdge: null }));
      return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
    });
    return { type: 'list', ordered: false, spread: false, children };
  }

  #lines(leaves: readonly OutlineBlock[]): PhrasingContent[] {
    return leaves.filter(isLeaf).flatMap((leaf, index) => {
      const line = this.#phrasing(toSegments(leaf, this.#context));
      return index === 0 ? line : [{ type: 'break' as const }, ...line];
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
    return [{ type: 'paragraph', children: this.#phrasing(segments) }];
  }

  #list(list: List): MdastList {
    const number = list.items[0]?.number ?? null;
    const children: MdastItem[] = [];
    for (const item of list.items) {
      if (children.length > 0) endOf(children).push(...this.#pageMarks(item.text));
      const segments = toSegments(item.text, this.#context);
      this.#page = lastLine(item.text).page;
      const entry: MdastItem = {
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: this.#phrasing(segments) }],
      };
      for (const block of item.children) {
        endOf(entry.children).push(...this.#pageMarks(block));
        entry.children.push(...(this.#block(block) as MdastItem['children']));
      }
      children.push(entry);
    }
    const start = number === null ? {} : { start: number };
    return { type: 'list', ordered: number !== null, ...start, spread: false, children };
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
    return segments.flatMap((segment): PhrasingContent[] => {
      if (segment.kind === 'text') return textWithBreaks(segment.value);
      if (segment.kind === 'page') return [pageMark(segment.page)];
      return [{ type: 'footnoteReference', identifier: segment.label, label: segment.label }];
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

/** The words at the end of a list's blocks, where a page may begin without parting the list. */
function endOf(blocks: readonly RootContent[]): PhrasingContent[] {
  const last = blocks.at(-1);
  if (last?.type === 'paragraph') return last.children;
  return last !== undefined && 'children' in last ? endOf(last.children as RootContent[]) : [];
}

function isLeaf(block: OutlineBlock): block is Leaf {
  return block.role !== 'list' && block.role !== 'grid';
}

function samePage(before: OutlineBlock | undefined, leaf: Leaf): boolean {
  return before !== undefined && isLeaf(before) && lastLine(before).page === firstLine(leaf).page;
}

function textWithBreaks(text: string): PhrasingContent[] {
  return text.split('\n').flatMap((line, index): PhrasingContent[] => {
    const words: PhrasingContent[] = line === '' ? [] : [{ type: 'text', value: line }];
    return index === 0 ? words : [{ type: 'break' }, ...words];
  });
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
