import { z } from 'zod';
import { edtfDateSchema } from './edtf-date.ts';
import { inspectorSchema } from './inspector.ts';
import { judgementSchema } from './judgement.ts';
import { knownSchema, reviewSchema, sourceSchema, wordsSchema } from './provenance.ts';
import { entryIdSchema, slugSchema } from './slug.ts';
import { textSchema, webAddressSchema } from './text-schema.ts';

/** When inspectors were there: first and last day (or month, or year), or an interval within which it was. */
export const inspectedSchema = z.union([
  z.strictObject({
    /** First day; absent where only the last is known. */
    from: edtfDateSchema.optional(),
    /** Last day. */
    to: edtfDateSchema,
  }),
  z.strictObject({
    /** The visit took place within this interval. @example '2016-08/2017-02' */
    between: edtfDateSchema,
  }),
]);

const facts = {
  /** The document's title as printed, or a plain description of a record. */
  title: textSchema,
  /** The authority's slug: a file in `content/authorities/`. */
  authority: slugSchema,
  /** The kind of publication: a slug of `content/kinds.yaml`. @example 'focused-visit' */
  kind: slugSchema,
  /** The framework's slug: a file in `content/frameworks/`. Absent for plans and kinds outside the frameworks. */
  framework: slugSchema.optional(),
  /** The best date known: publication, else the letter, else the visit. */
  date: edtfDateSchema,
  /** What `date` is: printed in the document, the letter's date, the publisher's listing date, or the visit's. */
  dateBasis: z.enum(['printed', 'letter', 'listing', 'visit']),
  /** When the inspectors were there. Absent for a council's plan. */
  inspected: inspectedSchema.optional(),
  /** Who made it together, as the document names them, where that is more than its publisher and its framework doesn't say. */
  inspectorates: z.array(textSchema).min(2).optional(),
  /** The team as named. Empty where the document names nobody or is not held. */
  inspectors: z.array(inspectorSchema),
  /** Who signed, as printed without titles. */
  signedBy: z.array(textSchema).default([]),
  /** One entry a judgement; empty for a kind that gives none. */
  grades: z.array(judgementSchema),
  /** Why grades are absent or partial, in words. */
  gradesNote: textSchema.optional(),
  /** The outcome of an area SEND inspection (not a grade): a slug of `content/outcomes.yaml`. */
  outcome: slugSchema.optional(),
  /** What is known of the outcome beyond its slug. */
  outcomeNote: textSchema.optional(),
  /** What the visit looked at, in words. */
  focus: textSchema.optional(),
  /** A monitoring visit's place in its series. */
  number: z.int().positive().optional(),
  /** An inference about the inspection's form and what it rests on. */
  form: z
    .strictObject({
      /** Which form it had. */
      value: z.enum(['short', 'standard']),
      /** What that rests on. */
      basis: textSchema,
    })
    .optional(),
  /** The inspection whose outcome this entry follows up (for a plan: which it answers). */
  follows: entryIdSchema.optional(),
  /** Link to the council's own response, where it published one. */
  response: webAddressSchema.optional(),
  /** How the archive knows of it. */
  known: knownSchema,
  /** Where in the document each fact stands: field to paragraph id (`p4`, `para-51`) or page (`page 1`). */
  evidence: z.record(z.string(), z.string()).default({}),
  /** Doubts that wait for a person. */
  review: z.array(reviewSchema).default([]),
  /** Anything else that a reader should know of this entry. */
  note: textSchema.optional(),
  /** Set when the publisher withdrew the document: it stays, marked. */
  withdrawn: z
    .strictObject({
      /** The day, as precise as it is known. */
      on: edtfDateSchema,
      /** Why, in words for readers. */
      why: textSchema,
    })
    .optional(),
  /** Kept out of search (its address stays), with the reason that is shown. */
  unsearchable: textSchema.optional(),
};

/**
 * The frontmatter of a file below `content/inspections/`.
 * `text: full` – the document's text stands below it; `text: none` – a record of a publication whose text is not held.
 */
export const frontmatterSchema = z.discriminatedUnion('text', [
  z.strictObject({
    ...facts,
    /** The document's whole text stands in the file. */
    text: z.literal('full'),
    /** The published document; its checksum is required where its text is held. */
    source: sourceSchema.required({ sha256: true, bytes: true }),
    /** The proof of the words. */
    words: wordsSchema,
  }),
  z.strictObject({
    ...facts,
    /** The document's text is not held. */
    text: z.literal('none'),
    /** The published document, where its address is known. */
    source: sourceSchema.optional(),
  }),
]);

/** @see frontmatterSchema */
export type Frontmatter = z.infer<typeof frontmatterSchema>;
/** @see inspectedSchema */
export type Inspected = z.infer<typeof inspectedSchema>;
