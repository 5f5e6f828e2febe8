import { z } from 'zod';
import { entriesOfAuthority, entryPath } from '../../archive/entry-path.ts';
import { slugSchema } from '../../archive/slug.ts';
import { markedParagraphs } from '../../archive/theme-marks.ts';
import { relianceColumns, relianceValues, subjectColumns, subjectKeys, subjectValues } from '../columns.ts';
import { defineTable } from '../table.ts';

const schema = z.object({
  ...subjectColumns,
  paragraph: z.string().describe('The paragraph that the theme marks.'),
  theme: slugSchema.describe('The theme, as this archive names it in addresses.'),
  theme_label: z.string().describe('The theme’s name.'),
  term: z
    .string()
    .describe(
      'The term that made the mark, as the theme lists it: "*" ends a stem, "a + b" wants both in one sentence.',
    ),
  voice: z.enum(['inspectors', 'council']).describe('Whose words they are: the inspectors’ or the council’s.'),
  url: z.url().describe('The paragraph’s permalink.'),
  ...relianceColumns,
});

/** Which paragraph of which text speaks of which theme, and the term that says so. */
export const themeMarksTable = defineTable({
  name: 'theme_marks',
  title: 'Marks of themes',
  description:
    'Which paragraphs of the held texts speak of which theme, a row for each term that marks one. A mark says what a paragraph is about, never whether it is good or bad; numbers of marks do not compare authorities.',
  schema,
  primaryKey: ['inspection', 'paragraph', 'theme', 'term'],
  foreignKeys: subjectKeys,
  *rows({ archive, address }, authority) {
    const labels = new Map(archive.themes.map(({ slug, label }) => [slug, label]));
    for (const entry of entriesOfAuthority(archive, authority)) {
      const common = {
        ...subjectValues(archive, entry),
        voice: entry.voice,
        ...relianceValues(archive, entry),
      };
      for (const { paragraph, marks } of markedParagraphs(archive, entry.id)) {
        const distinct = new Map(marks.map((mark) => [`${mark.theme} ${mark.term}`, mark]));
        for (const { theme, term } of distinct.values()) {
          yield {
            ...common,
            paragraph: paragraph.id,
            theme,
            theme_label: labels.get(theme) ?? theme,
            term,
            url: address(entryPath(entry, paragraph.id)),
          };
        }
      }
    }
  },
});
