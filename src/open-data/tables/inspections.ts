import { z } from 'zod';
import type { Entry } from '../../archive/archive.ts';
import { authorsOf } from '../../archive/citation.ts';
import { edtfDateSchema } from '../../archive/edtf-date.ts';
import { entryIdSchema, slugSchema } from '../../archive/slug.ts';
import {
  authorityColumns,
  authorityValues,
  firstDay,
  lastDay,
  relianceColumns,
  relianceValues,
  visitBounds,
} from '../columns.ts';
import { entriesOfAuthority, entryPath } from '../../archive/entry-path.ts';
import { defineTable } from '../table.ts';

const schema = z.object({
  id: entryIdSchema.describe('The inspection or plan: authority, date and kind. Never changes once published.'),
  url: z.url().describe('Its page in this archive.'),
  ...authorityColumns,
  title: z.string().describe('The document’s title as printed, or a plain description of a record.'),
  kind: slugSchema.describe('The kind of publication.'),
  kind_label: z.string().describe('The kind in words.'),
  voice: z
    .enum(['inspectors', 'council'])
    .describe('Whose words the document holds: the inspectors’ or the council’s.'),
  framework: slugSchema
    .nullable()
    .describe('The framework under which it was done. Empty: a plan, or outside the frameworks.'),
  date: edtfDateSchema.describe(
    'The best date known (EDTF): publication, else the letter, else the visit. May be a month, a year or an interval; "?" marks an inference.',
  ),
  date_basis: z
    .enum(['printed', 'letter', 'listing', 'visit'])
    .describe(
      'What date is: printed in the document, the letter’s, the publisher’s listing, or only the visit is dated.',
    ),
  date_earliest: z.iso.date().describe('The first day that date can mean, as an ISO date.'),
  date_latest: z.iso.date().describe('The last day that date can mean, as an ISO date.'),
  visited: z
    .string()
    .nullable()
    .describe('When inspectors were there (EDTF interval or date). Empty: not known, or a plan.'),
  visited_from: z.iso
    .date()
    .nullable()
    .describe('The first day that the visit can have begun, as an ISO date. Empty: not known, or a plan.'),
  visited_to: z.iso
    .date()
    .nullable()
    .describe('The last day that the visit can have ended, as an ISO date. Empty: not known, or a plan.'),
  number: z
    .int()
    .nullable()
    .describe('A monitoring visit’s place in its series. Empty: not known, or not of a series.'),
  follows: entryIdSchema
    .nullable()
    .describe(
      'The inspection whose outcome it follows up; for a plan, which it answers. Empty: it follows none, or which is not known.',
    ),
  focus: z
    .string()
    .nullable()
    .describe('What the visit looked at, in words. Empty: the kind has no focus, or it is not known.'),
  outcome: slugSchema
    .nullable()
    .describe('The outcome of an area SEND inspection. Not a grade. Empty: this kind gives none.'),
  inspectorates: z
    .string()
    .nullable()
    .describe('Who answers for it: its inspectorates, parted by semicolons; for a plan the council. Empty: not known.'),
  inspectors: z
    .string()
    .nullable()
    .describe(
      'The team as named, each with role, parted by semicolons. Empty: the document names nobody, or is not held.',
    ),
  signed_by: z
    .string()
    .nullable()
    .describe('Who signed, parted by semicolons. Empty: nobody signed, or the document is not held.'),
  words: z.int().nullable().describe('Words of the held text. Empty: text not held.'),
  improvements: z
    .int()
    .nullable()
    .describe('Areas for improvement that the held text lists; 0 where it lists none. Empty: text not held.'),
  in_doubt: z
    .string()
    .nullable()
    .describe('Fields that wait for confirmation, parted by semicolons. Empty: none does.'),
  note: z.string().nullable().describe('What else a reader should know. Empty: nothing.'),
  withdrawn: z.string().nullable().describe('When and why the publisher withdrew it. Empty: it has not.'),
  source_url: z.url().nullable().describe('The document’s own address. Empty: not known.'),
  source_publisher: z.string().nullable().describe('Who published it. Empty: not known.'),
  source_pages: z.int().nullable().describe('Pages of the document. Empty: not known, or it came as text.'),
  source_bytes: z.int().nullable().describe('Size of the file that was read, in bytes. Empty: text not held.'),
  source_sha256: z.string().nullable().describe('SHA-256 of the file that was read. Empty: text not held.'),
  source_retrieved: z.iso
    .date()
    .nullable()
    .describe('The day on which that file was retrieved. Empty: text not held, or the day was not noted.'),
  source_extractor: z.string().nullable().describe('What read that file, with its version. Empty: text not held.'),
  known_where: z.string().nullable().describe('Where the archive knows it from. Empty: from the document itself.'),
  ...relianceColumns,
});

/** Every known inspection and plan, one a row. */
export const inspectionsTable = defineTable({
  name: 'inspections',
  title: 'Inspections and plans',
  description: 'Every inspection, visit and council’s plan that the archive knows of, with or without its text.',
  schema,
  primaryKey: ['id'],
  foreignKeys: [],
  *rows({ archive, address }, authority) {
    for (const entry of entriesOfAuthority(archive, authority)) {
      const kind = archive.kinds.find(({ slug }) => slug === entry.kind);
      const text = archive.textOf(entry.id);
      const visit = visitBounds(entry);
      yield {
        id: entry.id,
        url: address(entryPath(entry)),
        ...authorityValues(archive, entry.authority),
        title: entry.title,
        kind: entry.kind,
        kind_label: kind?.label ?? entry.kind,
        voice: entry.voice,
        framework: entry.framework ?? null,
        date: entry.date,
        date_basis: entry.dateBasis,
        date_earliest: firstDay(entry.date),
        date_latest: lastDay(entry.date),
        visited: visited(entry),
        visited_from: visit.from,
        visited_to: visit.to,
        number: entry.number ?? null,
        follows: entry.follows ?? null,
        focus: entry.focus ?? null,
        outcome: entry.outcome ?? null,
        inspectorates: joined(authorsOf(archive, entry)),
        inspectors: joined(entry.inspectors.map(({ name, role, printedRole }) => `${name} (${printedRole ?? role})`)),
        signed_by: joined(entry.signedBy),
        words: text?.wordCount ?? null,
        improvements: text?.improvements.length ?? null,
        in_doubt: joined(entry.review.map(({ field }) => field)),
        note: entry.note ?? null,
        withdrawn: entry.withdrawn === undefined ? null : `${entry.withdrawn.on}: ${entry.withdrawn.why}`,
        source_url: entry.source?.url ?? null,
        source_publisher: entry.source?.publisher ?? null,
        source_pages: entry.source?.pages ?? null,
        source_bytes: entry.source?.bytes ?? null,
        source_sha256: entry.source?.sha256 ?? null,
        source_retrieved: entry.source?.retrieved ?? null,
        source_extractor: entry.source?.extractor ?? null,
        known_where: knownWhere(entry),
        ...relianceValues(archive, entry),
      };
    }
  },
});

function visited({ inspected }: Entry): string | null {
  if (inspected === undefined) return null;
  if ('between' in inspected) return inspected.between;
  return inspected.from === undefined || inspected.from === inspected.to
    ? inspected.to
    : `${inspected.from}/${inspected.to}`;
}

function knownWhere({ known: { where } }: Entry): string | null {
  if (where === undefined) return null;
  return typeof where === 'string' ? where : where.map(({ publisher, url }) => `${publisher}: ${url}`).join('; ');
}

function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join('; ');
}
