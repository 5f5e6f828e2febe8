import { z } from 'zod';
import { relianceColumns, relianceValues, subjectColumns, subjectKeys, subjectValues } from '../columns.ts';
import { entriesOfAuthority, entryPath } from '../../archive/entry-path.ts';
import { themesOfWords } from '../../archive/theme-marks.ts';
import { defineTable } from '../table.ts';

const schema = z.object({
  ...subjectColumns,
  ordinal: z.int().describe('Its place among the document’s areas for improvement, from 1.'),
  number: z.string().nullable().describe('The number as printed. Empty: the document numbers none.'),
  body: z.string().describe('To whom it is addressed: authority, lscb, partnership, or as printed.'),
  level: z
    .enum(['priority', 'improvement'])
    .describe('priority: priority and immediate action; improvement: any other.'),
  group: z.string().nullable().describe('The heading it stands under, as printed. Empty: none.'),
  text: z.string().describe('The inspectors’ words, whole.'),
  themes: z
    .string()
    .nullable()
    .describe('The themes that its words name, parted by "|". Empty: no theme marks it. Joins to theme_marks.theme.'),
  paragraph: z.string().describe('The paragraph that says it.'),
  url: z.url().describe('The paragraph’s permalink.'),
  ...relianceColumns,
});

/** What inspectors said must improve, from every document that lists it. */
export const improvementsTable = defineTable({
  name: 'improvements',
  title: 'Areas for improvement',
  description:
    'What inspectors said must improve, from every held document that lists it. An authority without rows may have documents that are not held.',
  schema,
  primaryKey: ['inspection', 'ordinal'],
  foreignKeys: subjectKeys,
  *rows({ archive, address }, authority) {
    for (const entry of entriesOfAuthority(archive, authority)) {
      for (const improvement of archive.textOf(entry.id)?.improvements ?? []) {
        yield {
          ...subjectValues(archive, entry),
          ...improvement,
          themes:
            themesOfWords(archive, improvement.text)
              .map(({ slug }) => slug)
              .join('|') || null,
          url: address(entryPath(entry, improvement.paragraph)),
          ...relianceValues(archive, entry),
        };
      }
    }
  },
});
