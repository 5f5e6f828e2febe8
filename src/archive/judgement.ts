import { z } from 'zod';
import { slugSchema } from './slug.ts';
import { textSchema } from './text-schema.ts';

/** One judgement as the inspectors published it: a judgement area with its grade. */
export const judgementSchema = z.strictObject({
  /** The judgement area, a slug of the inspection's framework. @example 'help-and-protection' */
  area: slugSchema,
  /**
   * The grade, a slug of the framework's scale, or `not-judged` (the document says so) or `not-known` (the grade exists
   * but is not known to the archive). @example 'requires-improvement'
   */
  grade: slugSchema,
  /** The source's own wording of both. @example { area: 'Adoption performance', grade: 'Requires Improvement' } */
  printed: z
    .strictObject({
      /** The judgement area as the document prints it. */
      area: textSchema,
      /** The grade as the document prints it. */
      grade: textSchema,
    })
    .optional(),
});

/** @see judgementSchema */
export type Judgement = z.infer<typeof judgementSchema>;
