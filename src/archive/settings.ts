import { z } from 'zod';

/** `content/archive.yaml`: what this archive is and who answers for it. */
export const settingsSchema = z.strictObject({
  /** The site's name. @example 'The Berkshire Inspection Archive' */
  title: z.string().min(1),
  /** One sentence on what it is, for the home page and search engines. */
  description: z.string().min(1),
  /** The region's name as prose uses it. @example 'Berkshire' */
  region: z.string().min(1),
  /** Where the site is published; a path makes the site work below it. @example 'https://example.org/archive/' */
  baseUrl: z.url({ protocol: /^https?$/ }),
  /** Where readers report mistakes. */
  contact: z.strictObject({
    /** A mail address that somebody reads. */
    email: z.email(),
  }),
  /** The day on which the publisher's lists were last checked; ages of grades are counted to it. */
  checked: z.iso.date(),
});

/** @see settingsSchema */
export type Settings = z.infer<typeof settingsSchema>;
