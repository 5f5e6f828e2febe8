import { expect, test } from 'vitest';
import { themeOfAuthority } from '../../src/archive/theme-listing.ts';
import { themeMatrix } from '../../src/archive/theme-matrix.ts';
import { themeArchive } from './theme-archive.ts';

const archive = themeArchive([
  { id: 'a/2012' },
  { id: 'a/2014' },
  { id: 'a/2016', paragraphs: ['Children go missing.', 'Improve plans.', 'Plans vary.'], improvements: [2] },
  { id: 'a/2018', focus: 'plans', paragraphs: ['Nothing of the kind.'] },
  { id: 'a/2020' },
  { id: 'b/2019', paragraphs: ['Children go missing.'] },
  { id: 'b/2019-plan', paragraphs: ['Our plan is excellent.'], plan: true },
  { id: 'c/2021' },
]);

function panels(mostColumns: number) {
  return themeMatrix(archive, archive.authorities, mostColumns);
}

test('each document has a state for each theme, and what is not held is gathered by years', () => {
  const [panel] = panels(99);
  expect(
    panel?.groups.map(({ columns }) => columns.map((one) => (one.type === 'held' ? one.inspection.id : one.years))),
  ).toEqual([['2012–2014', 'a/2016', 'a/2018', '2020'], ['b/2019'], ['2021']]);
  expect(panel?.rows.map(({ theme, states }) => [theme.slug, states])).toEqual([
    ['missing', [['not-held', 'finding', 'not-looked-at', 'not-held'], ['finding'], ['not-held']]],
    ['plans', [['not-held', 'improvement', 'not-found', 'not-held'], ['not-found'], ['not-held']]],
  ]);
});

test('authorities that don’t fit beside one another stand in further tables, each whole', () => {
  const split = panels(3).map(({ groups }) => groups.map(({ authority }) => authority.slug));
  expect(split).toEqual([['a'], ['b', 'c']]);
});

test('an archive without documents has no matrix', () => {
  expect(themeMatrix(themeArchive([]), [], 9)).toEqual([]);
});

test('a listing keeps the council’s own words apart from the inspectors’', () => {
  const [, b] = archive.authorities;
  if (b === undefined) throw new Error('no authority');
  const listing = themeOfAuthority(archive, 'plans', b);
  expect(listing.found).toEqual([]);
  expect(listing.silent.map(({ inspection, state }) => [inspection.id, state])).toEqual([['b/2019', 'not-found']]);
  expect(listing.plans.map(({ document }) => document.id)).toEqual(['b/2019-plan']);
});

test('passages stand in the document’s order, with the term that marked each and whether it must improve', () => {
  const [a] = archive.authorities;
  if (a === undefined) throw new Error('no authority');
  const [document] = themeOfAuthority(archive, 'plans', a).found;
  expect(
    document?.passages.map(({ paragraph, marks, mustImprove }) => [paragraph.id, marks[0]?.term, mustImprove]),
  ).toEqual([
    ['p2', 'plan*', true],
    ['p3', 'plan*', false],
  ]);
});
