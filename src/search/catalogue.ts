/** A choice that a filter offers: what stands in the address, and what readers see. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** An authority, with what the archive holds of it: a search must never pass silence for absence. */
export interface CatalogueAuthority extends Choice {
  /** Names that a query may use for it, in lower case. */
  readonly names: readonly string[];
  /** Its name is also an ordinary word of the documents. @example 'reading' */
  readonly ordinaryWord: boolean;
  /** @example 'Newest full text here: visited 11–12 December 2018. Not searched, because the text is not held: 2022, 2025.' */
  readonly coverage: string;
  /** @example 'Latest graded inspection: February 2023, requires improvement to be good overall' */
  readonly latestGraded: string;
}

/** A kind of publication. */
export interface CatalogueKind extends Choice {
  /** Names that a query may use for it, in lower case. */
  readonly names: readonly string[];
  readonly voice: 'inspectors' | 'council';
}

/** An entry as search knows it before it reads a word of it. Numbers are places in the catalogue's lists. */
export interface CatalogueEntry {
  readonly id: string;
  readonly authority: number;
  readonly kind: number;
  /** For sorting, `YYYY-MM-DD`, as early as the date can mean. */
  readonly date: string;
  /** Years of the visit and of the publication. */
  readonly years: readonly number[];
  readonly judgements: readonly number[];
  readonly themes: readonly number[];
  readonly inspectors: readonly number[];
  /** The terms of reuse that the document states; null where it states none or is not held. */
  readonly licence: number | null;
  /** Who answers for the document, as citations name them; null where nobody is known. */
  readonly publisher: number | null;
  /** How the archive knows of it. */
  readonly known: 'document' | 'mentioned' | 'third-party';
  /** The archive knows where the document itself can be read. */
  readonly addressKnown: boolean;
  /** The index record of its facts. */
  readonly facts: string;
  /** The index records of its text, in order; empty where the text is not held. */
  readonly texts: readonly string[];
  /** The index records of passages that every document of its kind repeats. */
  readonly boilerplate: readonly string[];
}

/** What the search page knows of the archive before the first query: written at build, read by the browser. */
export interface Catalogue {
  readonly authorities: readonly CatalogueAuthority[];
  readonly kinds: readonly CatalogueKind[];
  readonly themes: readonly Choice[];
  readonly inspectors: readonly Choice[];
  /** A judgement area with a grade. */
  readonly judgements: readonly Choice[];
  /** Terms of reuse, each as the documents print it. */
  readonly licences: readonly string[];
  readonly publishers: readonly string[];
  readonly entries: readonly CatalogueEntry[];
  /** The folder, relative to the search folder, of the words that mean the same (`aliasParts`). */
  readonly aliases: string;
  /** Folders of index shards, relative to the search folder. */
  readonly shards: readonly string[];
}
