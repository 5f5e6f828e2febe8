import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { termsInParagraphs } from '../../src/archive/theme-marks.ts';
import { projectFolder } from '../../src/load/content-folder.ts';
import { openMarks } from '../../src/load/kept-marks.ts';
import { readArchive, type LoadedArchive } from '../../src/load/load-archive.ts';
import { prepareLoaded } from '../../src/load/prepare-texts.ts';
import { held, markdownFile, recordFile, recordId, smallContent } from './small-content.ts';

const themes = (terms: string) =>
  `- { slug: plans, label: Plans, plain: Plans., terms: [${terms}] }\n- { slug: going, label: Going, plain: Going., terms: ['missing + child*'] }\n`;

const folderWith = (terms: string, body: string) =>
  smallContent({ 'themes.yaml': themes(terms), [recordFile]: markdownFile(held, body) });

const body = '# A letter\n\nPlans for missing children vary.\n\nNothing of it here.\n\nThe plan is late; plans are.';

/** The marks that are made when nothing is kept. */
function made({ archive: { keptMarksOf: _kept, ...archive } }: LoadedArchive) {
  return termsInParagraphs(archive, recordId).map(({ marks }) => marks);
}

test('the marks that reading a text keeps are those that its words would be given', async () => {
  const loaded = readArchive(folderWith("plan, 'plans'", body));
  await prepareLoaded(loaded);
  const kept = loaded.archive.keptMarksOf?.(recordId);
  expect(kept).toEqual(made(loaded));
  expect(kept?.flat().map(({ theme, term }) => `${theme}: ${term}`)).toEqual([
    'plans: plans',
    'going: missing + child*',
    'plans: plan',
    'plans: plans',
  ]);
});

test('other rules of a theme ask for other marks', async () => {
  const before = readArchive(folderWith('plan', body));
  await prepareLoaded(before);
  const after = readArchive(folderWith('late', body));
  expect(after.archive.keptMarksOf?.(recordId)).not.toEqual(before.archive.keptMarksOf?.(recordId));
  await prepareLoaded(after);
  expect(after.archive.keptMarksOf?.(recordId)?.flat()).toMatchObject([{ theme: 'going' }, { term: 'late' }]);
});

test('marks that are damaged or taken away are made anew', async () => {
  const loaded = readArchive(folderWith("'plans'", body));
  await prepareLoaded(loaded);
  const task = loaded.texts.tasks.get(recordId);
  if (task === undefined) throw new Error('The record is not held.');
  const digest = openMarks(loaded.archive.themes).digestOf(task);
  const file = join(projectFolder, '.cache', 'text', digest.slice(0, 2), `${digest}.json`);
  for (const damage of ['', 'null', '[[1,2]]', '[[99,0,0,1]]', '{}']) {
    writeFileSync(file, damage);
    expect(loaded.archive.keptMarksOf?.(recordId)).toBeNull();
    expect(termsInParagraphs(loaded.archive, recordId).map(({ marks }) => marks)).toEqual(made(loaded));
  }
});
