import { z } from 'zod';
import { slugSchema } from './slug.ts';
import { textSchema } from './text-schema.ts';

/** One entry of `content/kinds.yaml`: a kind of publication. */
export const kindSchema = z.strictObject({
  /** The name in file names, addresses and frontmatter. @example 'focused-visit' */
  slug: slugSchema,
  /** The field's term. @example 'Focused visit' */
  label: textSchema,
  /** The same in the plural. @example 'Focused visits' */
  plural: textSchema,
  /** Other names that people look for it by, of more than one word. @example 'special needs inspection' */
  otherNames: z.array(z.string().includes(' ')).default([]),
  /** What it is in a few plain words. @example 'One topic, no grade' */
  plain: textSchema,
  /** Two or three sentences for somebody who has never heard of it. */
  explanation: textSchema,
  /** Whether this kind gives grades. */
  graded: z.boolean(),
  /** Whose words it holds: the inspectors', or the council's own. */
  voice: z.enum(['inspectors', 'council']),
  /** To whom its lists of improvements are addressed where their headings don't say. */
  addressee: z.enum(['authority', 'lscb', 'partnership']).default('authority'),
  /** The mark that stands for it on strips and timelines. */
  mark: z.enum(['circle', 'square', 'diamond', 'triangle', 'hexagon', 'plus', 'bar']),
});

/** @see kindSchema */
export type Kind = z.infer<typeof kindSchema>;
