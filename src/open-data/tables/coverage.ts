import { z } from 'zod';
import { coverageOf, coverageSentence } from '../../archive/coverage.ts';
import { latestGraded } from '../../archive/latest.ts';
import { entryIdSchema } from '../../archive/slug.ts';
import { authorityColumns, authorityValues, visitBounds } from '../columns.ts';
import { defineTable } from '../table.ts';

const schema = z.object({
  ...authorityColumns,
  inspections_known: z.int().describe('Inspections and visits that the archive knows of, with or without their text.'),
  texts_held: z
    .int()
    .describe('Those whose whole text is held: all that searches, quotations and counts of words can see.'),
  texts_missing: z.int().describe('Those known whose text is not held.'),
  newest_text: entryIdSchema
    .nullable()
    .describe('The inspection with the newest text held, by its visit. Empty: no text is held.'),
  newest_text_visited_to: z.iso
    .date()
    .nullable()
    .describe(
      'The last day that its visit can have been, as an ISO date. Empty: no text is held, or the visit is not dated.',
    ),
  known_since_newest_text: z
    .int()
    .describe('Inspections and visits known after the newest text held, which no search can see.'),
  first_year: z.int().nullable().describe('The year of the first visit known. Empty: none is known.'),
  last_year: z.int().nullable().describe('The year of the last visit known. Empty: none is known.'),
  latest_graded: entryIdSchema
    .nullable()
    .describe('The newest inspection whose grades are known. Empty: no grade is known.'),
  checked: z.iso
    .date()
    .describe('The day on which the publisher’s lists were last checked. Later visits may be missing.'),
  note: z.string().describe('The same in a sentence.'),
});

/** What the archive knows, holds and lacks of each authority: what any count of the other tables must be read with. */
export const coverageTable = defineTable({
  name: 'coverage',
  title: 'Coverage',
  description:
    'What the archive knows, holds and lacks of each authority. Read every count of the other tables with it. Councils’ plans are not counted.',
  schema,
  primaryKey: ['authority'],
  foreignKeys: [
    { field: 'newest_text', table: 'inspections' },
    { field: 'latest_graded', table: 'inspections' },
  ],
  *rows({ archive }, authority) {
    const coverage = coverageOf(archive, authority);
    const { newestHeld } = coverage;
    yield {
      ...authorityValues(archive, authority),
      inspections_known: coverage.known.length,
      texts_held: coverage.held.length,
      texts_missing: coverage.missing.length,
      newest_text: newestHeld?.id ?? null,
      newest_text_visited_to: newestHeld === null ? null : visitBounds(newestHeld).to,
      known_since_newest_text: coverage.notSearchedSince.length,
      first_year: coverage.years[0]?.year ?? null,
      last_year: coverage.years.at(-1)?.year ?? null,
      latest_graded: latestGraded(archive, authority)?.id ?? null,
      checked: archive.settings.checked,
      note: coverageSentence(coverage),
    };
  },
});
