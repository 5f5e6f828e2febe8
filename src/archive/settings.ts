import { z } from 'zod';
import { daySchema } from './edtf-date.ts';
import { textSchema, webAddressSchema } from './text-schema.ts';

/** `content/archive.yaml`: what this archive is and who answers for it. */
export const settingsSchema = z.strictObject({
  /** The site's name. @example 'The Berkshire Inspection Archive' */
  title: textSchema,
  /** One sentence on what it is, for the home page and search engines. */
  description: textSchema,
  /** The region's name as prose uses it. @example 'Berkshire' */
  region: textSchema,
  /** Where the site is published; a path makes the site work below it. @example 'https://example.org/archive/' */
  baseUrl: webAddressSchema,
  /** Where readers report mistakes. */
  contact: z.strictObject({
    /** A mail address that somebody reads. */
    email: z.email(),
  }),
  /** The day on which the publisher's lists were last checked; ages of grades are counted to it. */
  checked: daySchema,
});

/** @see settingsSchema */
export type Settings = z.infer<typeof settingsSchema>;
