import { z } from 'zod';
import { edtfDateSchema } from './edtf-date.ts';
import { absenceSlugs } from './grade.ts';
import { slugSchema } from './slug.ts';
import { textSchema } from './text-schema.ts';

/** One entry of `content/concepts.yaml`: a row in which judgement areas of several frameworks stand side by side. */
export const conceptSchema = z.strictObject({
  /** The name by which frameworks refer to it. @example 'children-in-care' */
  slug: slugSchema,
  /** The row's name in plain words. @example 'Children in care' */
  label: textSchema,
  /** A shorter name for the end of a chart's line; the label serves where there is none. @example 'Leaving care' */
  short: textSchema.optional(),
  /** What must be said when areas of different frameworks stand in this row. */
  caution: textSchema.optional(),
});

/** `content/frameworks/<slug>.yaml`: the rules under which inspectors worked. */
export const frameworkSchema = z.strictObject({
  /** The name in prose. @example 'ILACS, four areas and overall' */
  name: textSchema,
  /** The name in full, as printed or as the publisher gives it. */
  fullName: textSchema,
  /** Label in plain words. @example 'Full inspection, current style' */
  plain: textSchema,
  /** Paragraphs for somebody who has never heard of it. */
  explanation: z.array(textSchema).min(1),
  /** The law under which it is done, as documents cite it. */
  law: textSchema.optional(),
  /** The first and last inspection seen by the archive's evidence – not official dates. */
  firstSeen: edtfDateSchema,
  /** Absent while it is in use. */
  lastSeen: edtfDateSchema.optional(),
  /** What those two dates rest on. */
  seenIn: textSchema,
  /** Who makes inspections under it together; absent where that is its publisher alone, or differs from one to the next. */
  inspectorates: z.array(textSchema).min(2).optional(),
  /** Kinds of publication that belong to it. */
  kinds: z.array(slugSchema).min(1),
  /** Judgement areas in the order in which documents print them. Empty for a framework that gives no grades. */
  areas: z.array(
    z.strictObject({
      /** The name by which the grades of an inspection refer to it. @example 'help-and-protection' */
      slug: slugSchema,
      /** The row in which it is compared: a slug of `content/concepts.yaml`. Absent where nothing compares with it. */
      concept: slugSchema.optional(),
      /** The area's name as documents print it. */
      label: textSchema,
      /** The name in plain words. */
      plain: textSchema,
      /** The number as printed. @example '2.1' */
      number: textSchema.optional(),
      /** Other wordings in documents. */
      wordings: z.array(textSchema).default([]),
    }),
  ),
  /** The grade scale, best first: slugs of `content/grades.yaml`. */
  grades: z.array(slugSchema).default([]),
  /** Concepts that this framework does not judge, each with the reason in words. */
  notJudged: z
    .array(
      z.strictObject({
        /** A slug of `content/concepts.yaml`. */
        concept: slugSchema,
        /** The absence that stands in the grade's place. */
        as: z.enum(absenceSlugs),
        /** The reason, in a sentence for readers. */
        why: textSchema,
      }),
    )
    .default([]),
});

/** @see conceptSchema */
export type Concept = z.infer<typeof conceptSchema>;
/** A framework with its slug, which is its file's name. */
export type Framework = z.infer<typeof frameworkSchema> & { readonly slug: string };
/** A judgement area as one framework defines it. */
export type JudgementArea = Framework['areas'][number];
