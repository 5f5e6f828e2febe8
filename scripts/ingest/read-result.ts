import type { Root } from 'mdast';

/** What a reader (text, PDF or Markdown) makes of a source: its words as Markdown, and an account of every change. */
export interface ReadResult {
  /**
   * The document as Markdown, after the conventions in `docs/markdown.md`: headings, numbered paragraphs as ordered
   * lists under their printed numbers, bullets, tables, notes, and comments that mark pages and letterheads.
   */
  readonly root: Root;
  /** The source's words in its own order, from a reader that is independent of the one that made `root` where there is one. */
  readonly sourceText: string;
  /** Page furniture that was left out, once an occurrence, in order. */
  readonly dropped: readonly { readonly text: string; readonly rule: string; readonly page: number | null }[];
  /** Words that stand elsewhere than in the source (notes, cells of wrapped table rows). */
  readonly moved: readonly { readonly text: string; readonly rule: string }[];
  /** Number of pages, where the source has any. */
  readonly pages: number | null;
  /** Doubts about the structure, for `review`. */
  readonly doubts: readonly { readonly field: string; readonly why: string; readonly seen: string }[];
  /** What read it, with its version: for `source.extractor`. @example 'pdf 1 (structure tree)' */
  readonly extractor: string;
}
