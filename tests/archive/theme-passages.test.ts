import { expect, test } from 'vitest';
import { aftermathOf } from '../../src/archive/theme-passages.ts';
import { themeArchive, type GivenDocument } from './theme-archive.ts';

const first: GivenDocument = { id: 'a/2017', paragraphs: ['Visit children who go missing.'] };
const later: readonly GivenDocument[] = [
  {
    id: 'a/2018',
    paragraphs: [
      'Thresholds are clear. Missing children are seen at once. Staff listen.',
      'Nothing of the kind.',
      'Children go missing and missing again.',
    ],
  },
  { id: 'b/2019', paragraphs: ['Missing children are seen.'] },
];

function aftermath(most: number, words = 'Visit children who go missing.', documents = later) {
  const archive = themeArchive([first, ...documents]);
  const [after] = archive.inspections;
  if (after === undefined) throw new Error('no inspection');
  return aftermathOf(archive, after, words, most);
}

test('later passages on the theme are whole sentences of the same authority, in order of place', () => {
  const { held } = aftermath(9);
  expect(held.map(({ inspection }) => inspection.id)).toEqual(['a/2018']);
  expect(held[0]?.themes).toMatchObject([
    {
      theme: { slug: 'missing' },
      state: 'finding',
      passages: [
        { sentence: 'Missing children are seen at once.', term: 'missing' },
        { sentence: 'Children go missing and missing again.', term: 'missing' },
      ],
      more: 0,
    },
  ]);
});

test('where there are too many, those that the most terms mark stay, and the rest is counted', () => {
  const [theme] = aftermath(1).held[0]?.themes ?? [];
  expect(theme?.passages.map(({ paragraph }) => paragraph.id)).toEqual(['p1']);
  expect(theme?.more).toBe(1);
});

test('each theme of the words has an answer of its own: spoken of, not looked at, not found', () => {
  const { held, notHeld } = aftermath(9, 'Plans for missing children.', [
    { id: 'a/2018', focus: 'plans for children', paragraphs: ['Plans vary.'] },
    { id: 'a/2019', focus: 'the whole service', paragraphs: ['Nothing of the kind.'] },
    { id: 'a/2021' },
  ]);
  expect(
    held.map(({ inspection, themes }) => [inspection.id, themes.map(({ theme, state }) => [theme.slug, state])]),
  ).toEqual([
    [
      'a/2018',
      [
        ['plans', 'finding'],
        ['missing', 'not-looked-at'],
      ],
    ],
    [
      'a/2019',
      [
        ['plans', 'not-found'],
        ['missing', 'not-found'],
      ],
    ],
  ]);
  expect(notHeld.map(({ id }) => id)).toEqual(['a/2021']);
});

test('words that no theme marks still tell which later documents are held', () => {
  expect(aftermath(9, 'Do better.').held.map(({ themes }) => themes)).toEqual([[]]);
});
