import type { Line } from './line.ts';

/** What a leaf of the document is. `note` is a footnote's text, `contents` a line of the printed table of contents. */
export type LeafRole = 'heading' | 'paragraph' | 'item' | 'contents' | 'note';

/** A heading, paragraph, list item or note: text without blocks inside. */
export interface Leaf {
  readonly role: LeafRole;
  /** Rank of a heading, 1 the highest; null for other roles and for headings whose rank isn't known yet. */
  readonly level: number | null;
  readonly lines: readonly Line[];
  /** A heading at the top of a frame, over all other headings inside it. */
  readonly headsFrame?: true;
}

/** A table as printed: rows of cells of blocks. */
export interface TableBlock {
  readonly role: 'table';
  readonly rows: readonly (readonly Cell[])[];
  readonly page: number;
}

/** A table cell. */
export interface Cell {
  readonly header: boolean;
  readonly blocks: readonly Block[];
}

export type Block = Leaf | TableBlock;
