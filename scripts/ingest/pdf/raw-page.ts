/** A stretch of text as the PDF paints it, in one font and (where tagged) one place of the structure tree. */
export interface TextRun {
  readonly text: string;
  /** Place in the order in which the page paints its runs. */
  readonly order: number;
  /** Left edge and baseline in points, from the page's lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Font size in points as it appears on the page. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Set in a font of pictures (Wingdings, Symbol …), where letters aren't letters. */
  readonly symbol: boolean;
  /** The marked content that holds the run, as the structure tree names it; null outside the tree. */
  readonly content: string | null;
  /** Whether the PDF declares the run to be page furniture. */
  readonly artifact: boolean;
  /** Painted so that no reader can see it. */
  readonly invisible: boolean;
}

/** An element of a page's structure tree. */
export interface StructureElement {
  /** Standard role: `P`, `H1`, `LI` … */
  readonly role: string;
  readonly children: readonly (StructureElement | StructureContent)[];
}

/** A leaf of the structure tree: the id of marked content, the same as in `TextRun.content`. */
export interface StructureContent {
  readonly content: string;
}

/** One page of a PDF, before any judgement about what its text means. */
export interface RawPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Text in the order in which the page paints it. */
  readonly runs: readonly TextRun[];
  /** Null when the page is untagged. */
  readonly tree: StructureElement | null;
  /** Whether the page is a picture, and its text, recognised by a machine, lies unseen under it. */
  readonly recognised?: boolean;
}

/** A PDF as its own reader sees it. */
export interface RawDocument {
  readonly pages: readonly RawPage[];
  /** Whether the file carries a structure tree at all. */
  readonly tagged: boolean;
}
