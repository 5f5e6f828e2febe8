import { z } from 'zod';

/**
 * A name that stands in addresses and file names: lower-case ASCII letters, digits and single hyphens.
 * @example 'windsor-and-maidenhead'
 */
export const slugSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens only');

/**
 * An entry's id, `<authority>/<date>-<kind>`: the same as its file's path below `content/inspections/` without `.md`.
 * An interval's `/` is written `--`; a clash takes `-2`.
 * @example 'reading/2016-08--2017-02-monitoring-visit'
 */
export const entryIdSchema = z
  .string()
  .max(200)
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*\/\d{4}(?:-\d{2}){0,2}(?:--\d{4}(?:-\d{2}){0,2})?(?:-[a-z0-9]+)+$/,
    '<authority>/<date>-<kind>, for example reading/2017-03-24-monitoring-visit',
  );
