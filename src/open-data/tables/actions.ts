import { z } from 'zod';
import { readDueDate } from '../../archive/due-date.ts';
import {
  authorityColumns,
  authorityValues,
  entryColumns,
  entryValues,
  relianceColumns,
  relianceValues,
} from '../columns.ts';
import { entryPath } from '../../archive/entry-path.ts';
import { defineTable } from '../table.ts';

const schema = z.object({
  plan: entryColumns.inspection,
  ...authorityColumns,
  date: entryColumns.date,
  workstream: z.string().describe('The letter of the workstream, as printed.'),
  workstream_title: z.string().describe('The workstream’s title, as printed.'),
  commitment: z.string().describe('The commitment that the action stands under, as the action table prints it.'),
  action: z.string().describe('What is to be done, as printed.'),
  by_when: z.string().nullable().describe('By when, as printed. Empty: the cell is empty.'),
  by_when_edtf: z
    .string()
    .nullable()
    .describe(
      'The same as a date (EDTF; 21–24 in the place of the month are spring to winter). Empty: no date in the words.',
    ),
  by_whom: z.string().nullable().describe('By whom, as printed. Empty: the cell is empty.'),
  status: z
    .string()
    .nullable()
    .describe('The status update, as printed. Empty: the cell is empty, which says nothing of whether it was done.'),
  paragraph: z.string().describe('The table row that says it.'),
  url: z.url().describe('The row’s permalink.'),
  ...relianceColumns,
});

/** Every action of every held plan: the councils' own words. */
export const actionsTable = defineTable({
  name: 'actions',
  title: 'Actions of councils’ plans',
  description:
    'Every action of every held plan, in the council’s own words, never the inspectors’. Status colours that were lost in the held text are not given.',
  schema,
  primaryKey: ['plan', 'paragraph'],
  foreignKeys: [
    { field: 'plan', table: 'inspections' },
    { field: 'latest_graded', table: 'inspections' },
  ],
  *rows({ archive, address }, authority) {
    for (const entry of archive.plans.filter((plan) => plan.authority === authority)) {
      const common = {
        plan: entryValues(entry).inspection,
        date: entry.date,
        ...authorityValues(archive, entry.authority),
        ...relianceValues(archive, entry),
      };
      for (const workstream of archive.textOf(entry.id)?.plan?.workstreams ?? []) {
        for (const commitment of workstream.commitments) {
          for (const action of commitment.actions) {
            yield {
              ...common,
              workstream: workstream.letter,
              workstream_title: workstream.title,
              commitment: commitment.text,
              action: action.text,
              by_when: action.when,
              by_when_edtf: action.when === null ? null : readDueDate(action.when),
              by_whom: action.who,
              status: action.status,
              paragraph: action.paragraph,
              url: address(entryPath(entry, action.paragraph)),
            };
          }
        }
      }
    }
  },
});
