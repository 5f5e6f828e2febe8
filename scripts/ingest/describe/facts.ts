import type { Authority } from '../../../src/archive/authority.ts';
import type { DocumentText, Paragraph } from '../../../src/archive/document.ts';
import type { Frontmatter } from '../../../src/archive/entry.ts';
import type { Framework } from '../../../src/archive/framework.ts';
import type { Grade } from '../../../src/archive/grade.ts';
import type { Review } from '../../../src/archive/provenance.ts';

/** What a document says of itself. A field that it does not say, or that is in doubt, is absent. */
export type Facts = Partial<
  Pick<
    Frontmatter,
    | 'title'
    | 'kind'
    | 'framework'
    | 'date'
    | 'dateBasis'
    | 'inspected'
    | 'inspectorates'
    | 'inspectors'
    | 'signedBy'
    | 'grades'
    | 'gradesNote'
    | 'outcome'
    | 'number'
    | 'follows'
    | 'evidence'
  >
> & {
  /** The authority as the document names it, the most telling place first; its slug is found by `matchAuthority`. */
  readonly authorityNames?: readonly string[];
  readonly licence?: string;
  readonly review?: readonly Review[];
};

/** An inspection that the archive knows already. */
export interface KnownInspection {
  readonly id: string;
  readonly authority: string;
  readonly kind: string;
  readonly date: string;
  readonly framework?: string | undefined;
  /** Slugs of the grades that it is known to have given; empty where none is known. */
  readonly grades: readonly string[];
}

/** The archive's reference data, which rules read names and wordings from. */
export interface Reference {
  readonly authorities: readonly Authority[];
  readonly frameworks: readonly Framework[];
  readonly grades: readonly Grade[];
  /** Everything that the archive knows of, for "judged inadequate in August 2016". */
  readonly inspections: readonly KnownInspection[];
}

/** A document under description. */
export interface Subject {
  readonly text: DocumentText;
  readonly reference: Reference;
  /** Slug of the authority, where it is known. */
  readonly authority: string | null;
}

/** How one kind of publication is recognised and what is read from it. */
export interface KindRules {
  readonly kind: string;
  /** Whether the document, by what it says of itself, is of this kind. */
  readonly recognises: (text: DocumentText) => boolean;
  readonly describe: (subject: Subject) => Facts;
  /** Whether `describe` looks up what the archive knows of the authority. */
  readonly asksAuthority?: true;
}

/** A value with the paragraph that says it. */
export interface Found<Value> {
  readonly value: Value;
  readonly paragraph: Paragraph;
}

/** The evidence of some findings: field to paragraph id. */
export function evidenceOf(found: Readonly<Record<string, Found<unknown> | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(found).flatMap(([field, finding]) => (finding === null ? [] : [[field, finding.paragraph.id]])),
  );
}
