import { z } from 'zod';
import { slugSchema } from './slug.ts';
import { textSchema } from './text-schema.ts';

/**
 * The absences of a grade that are told apart: this kind of visit gives none, the document says that it was not judged, the
 * framework no longer reports it, or a grade exists and the archive doesn't know it. Every archive gives each its words.
 */
export const absenceSlugs = ['not-graded', 'not-judged', 'not-reported', 'not-known'] as const;

/** One entry of `content/grades.yaml`: a grade of the inspectors' scale, or a named absence of one. */
export const gradeSchema = z.discriminatedUnion('type', [
  z.strictObject({
    /** A grade of the inspectors' scale. */
    type: z.literal('grade'),
    /** The name by which frameworks and inspections refer to it. @example 'requires-improvement' */
    slug: slugSchema,
    /** The grade as pages write it. @example 'Requires improvement' */
    label: textSchema,
    /** What must stand beside the grade for readers who don't know the scale. @example 'not yet good' */
    gloss: textSchema.optional(),
    /** What it means, in plain words. */
    plain: textSchema,
    /** Its step on the four-step scale: 1 the best, 4 the worst. Two grades may share a step and still not be the same. */
    step: z.literal([1, 2, 3, 4]),
    /** Wordings of the same grade in documents, lower case. */
    wordings: z.array(textSchema).min(1),
  }),
  z.strictObject({
    /** A named absence of a grade. */
    type: z.literal('absence'),
    /** The name by which frameworks and inspections refer to it. */
    slug: z.enum(absenceSlugs),
    /** The absence as pages write it. @example 'Not judged' */
    label: textSchema,
    /** What it means, in plain words. */
    plain: textSchema,
  }),
]);

/** @see gradeSchema */
export type GradeTerm = z.infer<typeof gradeSchema>;
/** A grade of the inspectors' scale. */
export type Grade = Extract<GradeTerm, { type: 'grade' }>;
/** A named absence of a grade. */
export type Absence = Extract<GradeTerm, { type: 'absence' }>;
