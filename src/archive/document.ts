/** A heading of a document and what stands under it. */
export interface Section {
  /** The element's id. @example 'section-findings' */
  readonly id: string;
  /** 1 for the document's own title, as in its Markdown. */
  readonly level: number;
  /** The heading's words, without note marks. */
  readonly heading: string;
}

/** The smallest part of a document that has an address of its own. */
export interface Paragraph {
  /** `para-51` where the document numbers it, else `p12`: the fragment of its permalink. */
  readonly id: string;
  /** The number as printed, without its full stop; null where the document gives none. */
  readonly number: string | null;
  /** What it is in the document. `contents`: a line of the printed table of contents. */
  readonly form: 'paragraph' | 'item' | 'row' | 'note' | 'letterhead' | 'contents';
  /** Its words in reading order; cells of a row are parted by ` | `. */
  readonly text: string;
  /** The cells of a row, in order; null for every other form. */
  readonly cells: readonly string[] | null;
  /** Ids of the sections it stands in, outermost first. */
  readonly sections: readonly string[];
  /** The page of the source on which it begins, where the Markdown marks pages. */
  readonly page: number | null;
}

/** What inspectors said must improve, as the document lists it. */
export interface Improvement {
  /** To whom it is addressed. */
  readonly body: 'authority' | 'lscb' | 'partnership' | (string & {});
  /** `priority`: priority (and immediate) action; `improvement`: area for improvement or recommendation. */
  readonly level: 'priority' | 'improvement';
  /** The bold sub-heading it stands under, as printed; null where there is none. */
  readonly group: string | null;
  /** The number as printed; null where there is none. */
  readonly number: string | null;
  /** Its place among the document's improvements, from 1. */
  readonly ordinal: number;
  /** The words, whole. */
  readonly text: string;
  /** The paragraph that says it. */
  readonly paragraph: string;
}

/** Where a document itself says that there is nothing to list: "There are no areas for priority action." */
export interface NoneStated {
  /** To whom the empty list is addressed. */
  readonly body: Improvement['body'];
  readonly level: Improvement['level'];
  /** The words, whole. */
  readonly text: string;
  /** The paragraph that says it. */
  readonly paragraph: string;
}

/** What a document says must or will happen next: a plan that is due, the next inspection. */
export interface NextStep {
  /** The sentence, as printed. */
  readonly text: string;
  /** By when, in the sentence's own words; null where it does not say. @example 'within 70 working days of receiving this letter' */
  readonly due: string | null;
  /** The paragraph that says it. */
  readonly paragraph: string;
}

/** One action of a council's plan, as its tables print it. */
export interface Action {
  /** The row's paragraph id. */
  readonly paragraph: string;
  /** What is to be done. */
  readonly text: string;
  /** By when, as printed; null where the cell is empty. */
  readonly when: string | null;
  /** By whom, as printed; null where the cell is empty. */
  readonly who: string | null;
  /** The status update as printed; null where the cell is empty. */
  readonly status: string | null;
}

/** A commitment as an action table prints it, with the actions under it. */
export interface Commitment {
  /** The row's paragraph id. */
  readonly paragraph: string;
  readonly text: string;
  readonly actions: readonly Action[];
}

/** A workstream of a council's plan. Recommendations and commitments are linked at this level, as printed. */
export interface Workstream {
  /** The letter as printed. @example 'A' */
  readonly letter: string;
  readonly title: string;
  readonly section: string;
  readonly outcome: string | null;
  /** The recommendations it answers: number and words as the plan quotes them. */
  readonly recommendations: readonly { readonly number: string; readonly text: string; readonly paragraph: string }[];
  /** The list of commitments that heads the workstream, as printed; `parts` where one is printed in parts. */
  readonly printedCommitments: readonly { readonly text: string; readonly parts: readonly string[] }[];
  readonly successMeasures: readonly string[];
  /** The commitments as the action tables print them, with their actions. */
  readonly commitments: readonly Commitment[];
}

/** A council's action plan, read from its tables. */
export interface ActionPlan {
  readonly workstreams: readonly Workstream[];
}

/** A held document as addressable text. */
export interface DocumentText {
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly improvements: readonly Improvement[];
  /** What the document says is not to be improved; empty where it says nothing of the sort, which is no statement. */
  readonly noneStated: readonly NoneStated[];
  /** Empty where the document says nothing of what comes next, and for a council's plan. */
  readonly nextSteps: readonly NextStep[];
  /** Null for anything but a council's plan. */
  readonly plan: ActionPlan | null;
  /** Number of words, as `src/text/words.ts` counts them. */
  readonly wordCount: number;
}
