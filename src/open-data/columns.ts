import { z } from 'zod';
import type { Archive, Entry } from '../archive/archive.ts';
import { coverageOf, coverageSentence } from '../archive/coverage.ts';
import { dateBounds, edtfDateSchema } from '../archive/edtf-date.ts';
import { latestGraded } from '../archive/latest.ts';
import { onceFor } from '../archive/once-for.ts';
import { knownSchema } from '../archive/provenance.ts';
import { entryIdSchema, slugSchema } from '../archive/slug.ts';

/** Columns that name the authority and join it to other publishers' data. */
export const authorityColumns = {
  authority: slugSchema.describe('The authority, as this archive names it in addresses.'),
  authority_name: z.string().describe('The authority’s short name.'),
  gss_code: z
    .string()
    .nullable()
    .describe('The Office for National Statistics’ nine-character code (GSS). Empty: not noted here.'),
  la_code: z
    .string()
    .nullable()
    .describe('The Department for Education’s three-digit code of the local authority. Empty: not noted here.'),
  ofsted_urn: z
    .string()
    .nullable()
    .describe('Ofsted’s unique reference number of the local authority. Empty: not noted here.'),
};

/** Columns that say how far a row can be relied on and reused. */
export const trustColumns = {
  known_how: knownSchema.shape.how.describe(
    'How the archive knows: document (its text was read), mentioned (another official document tells of it) or third-party.',
  ),
  text_held: z.boolean().describe('Whether the archive holds the whole text of the document.'),
  licence: z
    .string()
    .nullable()
    .describe('The terms of reuse that the document itself states. Empty: it states none, or it is not held.'),
};

/** Columns that identify the entry which a row belongs to. */
export const entryColumns = {
  inspection: entryIdSchema.describe('The inspection or plan: authority, date and kind. Joins to inspections.id.'),
  kind: slugSchema.describe('The kind of publication.'),
  date: edtfDateSchema.describe(
    'The best date known (EDTF): publication, else the letter, else the visit. May be a month, a year or an interval; "?" marks an inference.',
  ),
  visited_from: z.iso
    .date()
    .nullable()
    .describe('The first day that the visit can have begun, as an ISO date. Empty: not known, or a plan.'),
  visited_to: z.iso
    .date()
    .nullable()
    .describe('The last day that the visit can have ended, as an ISO date. Empty: not known, or a plan.'),
};

/**
 * Columns that keep a row from being read alone: what is held is not representative of an authority, and may be old
 * (design rules "What is held isn't representative" and "False absence").
 */
export const contextColumns = {
  latest_graded: entryIdSchema
    .nullable()
    .describe(
      'The newest inspection of the authority whose grades are known: newer, perhaps, than what this row says. Empty: no grade is known.',
    ),
  latest_graded_visited_to: z.iso
    .date()
    .nullable()
    .describe('The last day that its visit can have been, as an ISO date. Empty: no grade is known.'),
  coverage: z.string().describe('What the archive holds and lacks of the authority, in a sentence.'),
};

/** Columns with which a row begins that says something of an entry: which entry, and whose. */
export const subjectColumns = { ...entryColumns, ...authorityColumns };

/** Columns with which every row ends: what else is known of the authority, and how far the row can be relied on. */
export const relianceColumns = { ...contextColumns, ...trustColumns };

/** The keys of a row that says something of an entry. */
export const subjectKeys = [
  { field: 'inspection', table: 'inspections' },
  { field: 'latest_graded', table: 'inspections' },
] as const;

/** The values of `authorityColumns` for an authority. */
export function authorityValues(archive: Archive, slug: string): z.infer<z.ZodObject<typeof authorityColumns>> {
  const authority = archive.authorities.find((candidate) => candidate.slug === slug);
  return {
    authority: slug,
    authority_name: authority?.name ?? slug,
    gss_code: authority?.gss ?? null,
    la_code: authority?.laCode ?? null,
    ofsted_urn: authority?.urn ?? null,
  };
}

/** The values of `trustColumns` for an entry. */
export function trustValues(entry: Entry): z.infer<z.ZodObject<typeof trustColumns>> {
  return {
    known_how: entry.known.how,
    text_held: entry.text === 'full',
    licence: entry.source?.licence ?? null,
  };
}

/** The values of `entryColumns` for an entry. */
export function entryValues(entry: Entry): z.infer<z.ZodObject<typeof entryColumns>> {
  const { from, to } = visitBounds(entry);
  return { inspection: entry.id, kind: entry.kind, date: entry.date, visited_from: from, visited_to: to };
}

/** The values of `subjectColumns` for an entry. */
export function subjectValues(archive: Archive, entry: Entry) {
  return { ...entryValues(entry), ...authorityValues(archive, entry.authority) };
}

/** The values of `relianceColumns` for an entry. */
export function relianceValues(archive: Archive, entry: Entry) {
  return { ...contextValues(archive, entry.authority), ...trustValues(entry) };
}

type ContextValues = z.infer<z.ZodObject<typeof contextColumns>>;

/** Thousands of rows stand in the same context: it is looked up once an authority. */
const contexts = onceFor((_archive: Archive) => new Map<string, ContextValues>());

/** The values of `contextColumns` for an authority. */
export function contextValues(archive: Archive, slug: string): ContextValues {
  const known = contexts(archive);
  const values = known.get(slug) ?? contextOf(archive, slug);
  known.set(slug, values);
  return values;
}

function contextOf(archive: Archive, slug: string): ContextValues {
  const graded = latestGraded(archive, slug);
  return {
    latest_graded: graded?.id ?? null,
    latest_graded_visited_to: graded === null ? null : (visitBounds(graded).to ?? lastDay(graded.date)),
    coverage: coverageSentence(coverageOf(archive, slug)),
  };
}

/** The first and last day that the visit can have been, as ISO dates; null where none is known. */
export function visitBounds(entry: Entry): { readonly from: string | null; readonly to: string | null } {
  const { inspected } = entry;
  if (inspected === undefined) return { from: null, to: null };
  if ('between' in inspected) return { from: firstDay(inspected.between), to: lastDay(inspected.between) };
  return { from: inspected.from === undefined ? null : firstDay(inspected.from), to: lastDay(inspected.to) };
}

/** The first day that an EDTF date can mean, as an ISO date. */
export function firstDay(date: string): string {
  return isoDay(dateBounds(date).earliest);
}

/** The last day that an EDTF date can mean, as an ISO date. */
export function lastDay(date: string): string {
  return isoDay(dateBounds(date).latest);
}

function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
