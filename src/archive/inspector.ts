import { z } from 'zod';
import { textSchema } from './text-schema.ts';

/** What a named member of the team did, as the document says it. Where a document calls nobody lead, nobody is. */
export const roleSchema = z.enum([
  'lead',
  'deputy-lead',
  'inspector',
  'additional',
  'seconded',
  'shadow',
  'quality-assurance',
  'data-analyst',
  'signatory',
]);

/** @see roleSchema */
export type Role = z.infer<typeof roleSchema>;

/** A person whom the document names as a member of the inspection team. */
export const inspectorSchema = z.strictObject({
  /** The name as printed, without titles. @example 'Brenda McInerney' */
  name: textSchema,
  /** The person's role on this inspection. */
  role: roleSchema,
  /** The role in the document's words, where they say more than `role`. @example 'Senior data analyst' */
  printedRole: textSchema.optional(),
});

/** @see inspectorSchema */
export type Inspector = z.infer<typeof inspectorSchema>;
