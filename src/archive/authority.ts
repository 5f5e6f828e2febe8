import { z } from 'zod';
import type { slugSchema } from './slug.ts';
import { textSchema, webAddressSchema } from './text-schema.ts';

const gssSchema = z.string().regex(/^[EWSN]\d{8}$/, 'one of E, W, S or N and eight digits, such as "E06000040"');
const laCodeSchema = z.string().regex(/^\d{3}$/, 'three digits, such as "868"');

/** `content/authorities/<slug>.yaml`: a local authority. */
export const authoritySchema = z.strictObject({
  /** The short name in prose. @example 'Windsor and Maidenhead' */
  name: textSchema,
  /** The council's official name. @example 'Royal Borough of Windsor and Maidenhead' */
  officialName: textSchema,
  /** Other names that people and documents use. */
  otherNames: z.array(textSchema).default([]),
  /** Ofsted's unique reference number. @example '80546' */
  urn: z.string().regex(/^\d+$/, 'digits only, such as "80546"').optional(),
  /** The Office for National Statistics' code. @example 'E06000040' */
  gss: gssSchema.optional(),
  /** The Department for Education's three-digit code. @example '868' */
  laCode: laCodeSchema.optional(),
  /** The region within which it is set beside others. Absent where nobody has recorded it. @example 'Berkshire' */
  region: textSchema.optional(),
  /** The kind of council. @example 'Unitary authority' */
  type: textSchema.optional(),
  /** Statistical neighbours, closest first, with the set they are taken from. */
  statisticalNeighbours: z
    .strictObject({
      /** The set, with what is known of how it was made. */
      source: textSchema,
      /** The neighbours, closest first; most lie outside the archive. */
      authorities: z.array(
        z.strictObject({
          /** The name as the set has it. */
          name: textSchema,
          /** The Department for Education's three-digit code. */
          laCode: laCodeSchema.optional(),
          /** The Office for National Statistics' code. */
          gss: gssSchema.optional(),
        }),
      ),
    })
    .optional(),
  /** Bodies other than the council that run its children's services, as documents name them. */
  deliveryBodies: z
    .array(
      z.strictObject({
        /** The body's name. @example 'Brighter Futures for Children' */
        name: textSchema,
        /** From when, or until when, in words. */
        when: textSchema,
        /** What that rests on. */
        evidence: textSchema,
      }),
    )
    .default([]),
  /** The publisher's page on this authority. */
  publisherPage: webAddressSchema.optional(),
});

/** An authority with its slug, which is its file's name. */
export type Authority = z.infer<typeof authoritySchema> & { readonly slug: z.infer<typeof slugSchema> };
