import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** Words with their emphasis, note marks and page marks. */
export type Content = readonly PhrasingContent[];

/** A cell's words; empty for a blank cell. */
export type Cell = Content;

/** What a paragraph is in its document, where that is more than running text. */
export type ParagraphRole = 'letterhead' | 'addressee' | 'signature' | 'contents';

/** A paragraph of running text; `lines` as the source breaks them. */
export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly lines: readonly Content[];
  readonly role?: ParagraphRole;
}

/** A heading; `rank` is 1 for the document's title, null until the ranks are known. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly content: Content;
  readonly rank: number | null;
}

/** A list item: numbered as printed, or a bullet; `depth` 0 for the outermost list. */
export interface ItemBlock {
  readonly type: 'item';
  readonly content: Content;
  readonly number: number | null;
  readonly depth: number;
}

/** A table. `header` is null where the document prints no header row. */
export interface TableBlock {
  readonly type: 'table';
  readonly header: readonly Cell[] | null;
  readonly rows: readonly (readonly Cell[])[];
  /** Why the structure is in doubt, where it is. */
  readonly uncertain?: string;
}

/** A note at the foot of a page. */
export interface NoteBlock {
  readonly type: 'note';
  readonly label: string;
  readonly content: Content;
}

/** The place where a page of the source begins. */
export interface PageBlock {
  readonly type: 'page';
  readonly page: number;
}

/** A part of a document between the source's lines and the Markdown tree. */
export type Block = ParagraphBlock | HeadingBlock | ItemBlock | TableBlock | NoteBlock | PageBlock;

/** What a repair made of the blocks, with the words that it left out or moved and its doubts. */
export interface Repair {
  readonly blocks: readonly Block[];
  readonly dropped?: readonly { readonly text: string; readonly rule: string; readonly page: number | null }[];
  readonly moved?: readonly { readonly text: string; readonly rule: string }[];
}

/** A text node. */
export function words(value: string): Content {
  return value === '' ? [] : [{ type: 'text', value }];
}

/** The words of some content, without emphasis or marks. */
export function plain(content: Content): string {
  return toString({ type: 'paragraph', children: [...content] }, { includeHtml: false }).trim();
}

/** Puts contents one after the other, parted by spaces. */
export function join(...contents: readonly Content[]): Content {
  return contents
    .filter((content) => content.length > 0)
    .reduce<Content>((all, content) => (all.length === 0 ? content : [...all, ...words(' '), ...content]), []);
}

/** The words of a block in reading order. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return block.lines.map(plain).join(' ');
    case 'heading':
    case 'item':
    case 'note':
      return plain(block.content);
    case 'table':
      return [...(block.header === null ? [] : [block.header]), ...block.rows]
        .flatMap((row) => row.map(plain).filter((cell) => cell !== ''))
        .join(' ');
    case 'page':
      return '';
  }
}
