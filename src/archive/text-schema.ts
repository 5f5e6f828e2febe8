import { z } from 'zod';

/** Text in which there is something to read: a blank line in a file is a slip, never a value. */
export const textSchema = z.string().regex(/\S/u, 'text that is not empty');

/** The address of a page or file on the web. */
export const webAddressSchema = z.url({
  protocol: /^https?$/,
  error: 'an address that begins with http:// or https://',
});
