import type { CatalogueEntry } from './catalogue.ts';
import type { Concept } from './concept.ts';
import type { NumberedParagraphs } from './numbered-paragraphs.ts';
import type { Passage } from './passage.ts';
import type { Recognised } from './recognise.ts';
import type { AskedConcept, Candidate } from './weigh-entry.ts';

/** An entry that answers a query. */
export interface Hit {
  readonly entry: CatalogueEntry;
  /** The best first; empty where only its facts answer. */
  readonly passages: readonly Passage[];
  /**
   * How many of its paragraphs match, as they are marked in the document; null where not all that may match have been read,
   * or where the query asks for no topic.
   */
  readonly matching: number | null;
}

/** What a query found in the index. */
export interface Found {
  readonly recognised: readonly Recognised[];
  readonly concepts: readonly AskedConcept[];
  /** What each paragraph is looked through for; empty where the query names councils, kinds, years or numbers only. */
  readonly sought: readonly Concept[];
  readonly excluded: readonly Concept[];
  /** Paragraphs asked for by number: no other is an answer. Null where the query asks for none. */
  readonly numbered: NumberedParagraphs | null;
  /** Everyday words that stand in no document: the query is answered without them. */
  readonly dropped: readonly Concept[];
  /** Words that stand in no document and that the answer can't do without. */
  readonly missing: readonly Concept[];
  /** Entries that answer, the best first, whatever filters are set. */
  readonly candidates: readonly Candidate[];
  /** Entries that hold only a part of what is asked, where others answer it: the best first, never before those. */
  readonly parts: readonly Candidate[];
  /** The query asks how many or how much: a number is part of the answer. */
  readonly asksForNumber: boolean;
  /** None of them has all that matters: they only come near. */
  readonly isDoubtful: boolean;
}
