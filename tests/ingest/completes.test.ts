import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchiveFolder } from '../../scripts/ingest/archive-folder.ts';
import { mustComplete } from '../../scripts/ingest/completes.ts';
import { projectFolder } from '../../src/load/content-folder.ts';
import { readDocument } from '../../src/text/read-document.ts';

const archive = openArchiveFolder(join(projectFolder, 'content'));
const waiting = 'slough/2019-03-04-ilacs-inspection';

function complete(lines: readonly string[], found: string | null): void {
  const { text } = readDocument(lines.join('\n\n'));
  mustComplete(text, found === null ? null : (archive.entries.get(found) ?? null), waiting, archive);
}

const report = (authority: string, days: string) => [
  `# Inspection of ${authority} local authority children’s services`,
  `Inspection dates: ${days}`,
  'Lead inspector: Rebecca Quested, His Majesty’s Inspector',
];

it('lets a document pass that tells of the record’s own inspection', () => {
  expect(() => {
    complete(report('Slough', '21 January to 1 February 2019'), waiting);
  }).not.toThrow();
});

it.each([
  ['another council', report('Reading', '21 January to 1 February 2019'), waiting, 'it names Reading'],
  ['another visit', report('Slough', '23 January to 3 February 2023'), waiting, 'it tells of a visit on 2023-02-03'],
  [
    'another kind of visit',
    ['# Focused visit to Slough children’s services', 'Inspectors visited on 21 and 22 January 2019.'],
    waiting,
    'by its own words it is of the kind focused-visit',
  ],
  ['nothing that is known', ['Words.'], null, 'it would be filed as another inspection'],
  ['another record', ['Words.'], 'slough/2016-02-17-sif-inspection', 'it would be filed as slough/2016-02-17'],
])('refuses a document of %s', (_what, lines, found, why) => {
  expect(() => {
    complete(lines, found);
  }).toThrow(why);
});
