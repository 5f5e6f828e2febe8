import { z } from 'zod';
import { daySchema } from './edtf-date.ts';
import { textSchema, webAddressSchema } from './text-schema.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, '64 digits and letters from a to f, in lower case');

/** How the archive knows of the entry. */
export const knownSchema = z.strictObject({
  /** `document`: its own text was read; `mentioned`: another official document tells of it; `third-party`: somebody else does. */
  how: z.enum(['document', 'mentioned', 'third-party']),
  /** Where it stands, in words or as links. @example 'Ofsted report on Reading published 5 August 2016, page 6' */
  where: z
    .union([
      textSchema,
      z.array(
        z.strictObject({
          /** Address of the page. */
          url: webAddressSchema,
          /** Who publishes it. */
          publisher: textSchema,
        }),
      ),
    ])
    .optional(),
});

/** The published document behind the entry. */
export const sourceSchema = z.strictObject({
  /** Who published it. @example 'Ofsted' */
  publisher: textSchema.optional(),
  /** The document's own address. */
  url: webAddressSchema.optional(),
  /** The page on which the grades stand, for a link into the document. */
  gradesPage: z.int().positive().optional(),
  /** Number of pages. */
  pages: z.int().positive().optional(),
  /** SHA-256 of the file that was ingested, in lower-case hexadecimal. */
  sha256: sha256Schema.optional(),
  /** Size of that file in bytes. */
  bytes: z.int().positive().optional(),
  /** The day on which the file was retrieved, where known. */
  retrieved: daySchema.optional(),
  /** What read the file, with its version. @example 'text 1' */
  extractor: textSchema.optional(),
  /** The terms of reuse as the document itself states them. */
  licence: textSchema.optional(),
  /** Anything else that a reader of the source should know. */
  note: textSchema.optional(),
});

/** The proof, made at ingest, that the words of the source stand in the Markdown. */
export const wordsSchema = z.strictObject({
  /** Words of the source. */
  source: z.int().nonnegative(),
  /** Words of the Markdown. */
  kept: z.int().nonnegative(),
  /** SHA-256 of the Markdown's words in order, so that a later edit shows. */
  digest: sha256Schema,
  /** Page furniture that was left out: the string, how often, and by which rule. */
  dropped: z
    .array(
      z.strictObject({
        /** The string as the source has it. */
        text: textSchema,
        /** How often it was left out. */
        times: z.int().positive(),
        /** The rule that left it out. @example 'page-number' */
        rule: textSchema,
      }),
    )
    .default([]),
  /** Words that stand elsewhere than in the source: where they were, and by which rule. */
  moved: z
    .array(
      z.strictObject({
        /** The words that moved. */
        text: textSchema,
        /** The rule that moved them. @example 'note' */
        rule: textSchema,
      }),
    )
    .default([]),
  /** Why a document that failed the fidelity gate was accepted all the same. */
  accepted: textSchema.optional(),
});

/** A doubt that waits for a person; the site shows the field as unconfirmed. */
export const reviewSchema = z.strictObject({
  /** The frontmatter field in doubt. @example 'inspected.from' */
  field: textSchema,
  /** Why it is in doubt. */
  why: textSchema,
  /** What was seen, in the source's words. */
  seen: z.string().optional(),
});

/** @see knownSchema */
export type Known = z.infer<typeof knownSchema>;
/** @see sourceSchema */
export type Source = z.infer<typeof sourceSchema>;
/** @see wordsSchema */
export type Words = z.infer<typeof wordsSchema>;
/** @see reviewSchema */
export type Review = z.infer<typeof reviewSchema>;
