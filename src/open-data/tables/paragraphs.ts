import { z } from 'zod';
import { relianceColumns, relianceValues, subjectColumns, subjectKeys, subjectValues } from '../columns.ts';
import { entriesOfAuthority, entryPath } from '../../archive/entry-path.ts';
import { defineTable } from '../table.ts';

const schema = z.object({
  ...subjectColumns,
  paragraph: z.string().describe('The paragraph: the fragment of its permalink.'),
  ordinal: z.int().describe('Its place in the document, from 1.'),
  number: z.string().nullable().describe('The number as printed. Empty: the document gives none.'),
  form: z
    .enum(['paragraph', 'item', 'row', 'note', 'letterhead', 'contents'])
    .describe(
      'What it is in the document: a paragraph, list item, table row, note, part of the letterhead or of the contents.',
    ),
  sections: z
    .string()
    .nullable()
    .describe('The headings it stands under, outermost first, parted by " › ". Empty: it stands before any.'),
  page: z.int().nullable().describe('The page of the source. Empty: not known; the source came as text.'),
  voice: z.enum(['inspectors', 'council']).describe('Whose words they are: the inspectors’ or the council’s.'),
  text: z.string().describe('The document’s words. Cells of a table row are parted by a vertical bar.'),
  url: z.url().describe('The paragraph’s permalink.'),
  ...relianceColumns,
});

/** Every paragraph of every held text, in order. */
export const paragraphsTable = defineTable({
  name: 'paragraphs',
  title: 'Paragraphs',
  description: 'Every paragraph, list item and table row of every held text, in order.',
  schema,
  primaryKey: ['inspection', 'paragraph'],
  foreignKeys: subjectKeys,
  *rows({ archive, address }, authority) {
    for (const entry of entriesOfAuthority(archive, authority)) {
      const text = archive.textOf(entry.id);
      if (text === null) continue;
      const headings = new Map(text.sections.map(({ id, heading }) => [id, heading]));
      const common = {
        ...subjectValues(archive, entry),
        voice: entry.voice,
        ...relianceValues(archive, entry),
      };
      for (const [index, paragraph] of text.paragraphs.entries()) {
        yield {
          ...common,
          paragraph: paragraph.id,
          ordinal: index + 1,
          number: paragraph.number,
          form: paragraph.form,
          sections:
            paragraph.sections.length === 0 ? null : paragraph.sections.map((id) => headings.get(id) ?? id).join(' › '),
          page: paragraph.page,
          text: paragraph.text,
          url: address(entryPath(entry, paragraph.id)),
        };
      }
    }
  },
});
