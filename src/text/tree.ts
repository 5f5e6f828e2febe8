import type { Data, FootnoteDefinition, Node } from 'mdast';
import type { Paragraph as ParagraphFacts } from '../archive/document.ts';

/** The place where a page of the source begins; it may stand between blocks or inside one. */
export interface PageMark extends Node {
  readonly type: 'pageMark';
  readonly page: number;
  /** False for a page that has begun before: an id stands once. */
  first: boolean;
}

/** All notes of a document, at its end. */
export interface Notes extends Node {
  readonly type: 'notes';
  children: FootnoteDefinition[];
  data?: Data;
}

/** The address of a block, set once the ids are known. */
export interface Address {
  readonly id: string;
  readonly number: string | null;
}

declare module 'mdast' {
  interface Data {
    /** What a comment says of this block. */
    mark?: 'letterhead' | 'contents' | 'addressee' | 'signature';
    /** Why the structure of this block is in doubt. */
    uncertain?: string;
    /** A heading's id and its level in HTML, below the page's own title. */
    section?: { readonly id: string; readonly rank: number };
    /** The block's permalink. */
    address?: Address;
    /** The accessible name of a table. */
    label?: string;
    /** Ids that lead from a note to its marks in the text. */
    marks?: readonly string[];
    /** The id of the note that a mark leads to, and the mark's own. */
    note?: { readonly id: string; readonly mark: string };
  }
  interface RootContentMap {
    pageMark: PageMark;
    notes: Notes;
  }
  interface PhrasingContentMap {
    pageMark: PageMark;
  }
  interface BlockContentMap {
    pageMark: PageMark;
  }
}

/** A paragraph of the document before its address is known. */
export type Block = Omit<ParagraphFacts, 'id'> & {
  /** The node that carries the address. */
  readonly node: { data?: Data | undefined };
  /** The printed number where it can serve as the address: in a list at the top of the document. */
  readonly sequence: string | null;
};
