import { describe, expect, it, test } from 'vitest';
import { entryPath } from '../../src/archive/entry-path.ts';
import { entryLabel, resultWords } from '../../src/site/entry-label.ts';
import { smallArchive } from '../archive/small-archive.ts';

describe('the label of a mark', () => {
  const archive = smallArchive([
    {
      authority: 'north',
      on: '2018-12-11',
      published: '2019-01-17',
      framework: 'joint',
      grades: { overall: 'good', help: 'inadequate' },
    },
    { authority: 'north', on: '2020-02', held: true },
  ]);
  const [graded, visit] = archive.inspections;

  it('says who, what, when, every grade and whether the text is held', () => {
    expect(graded && entryLabel(archive, graded)).toBe(
      'north: inspection. Visited 11 December 2018 · published 17 January 2019. Overall: Good; help: Inadequate. Text not held.',
    );
    expect(visit && entryLabel(archive, visit)).toBe(
      'north: visit. Visited February 2020 · publication date not known. Not graded: this visit gives none. Full text held.',
    );
  });

  it('leads to the entry', () => {
    expect(graded && entryPath(graded)).toBe('/inspections/north/2019-01-17-inspection/');
  });
});

test('a result that only a third party reports is said to be unconfirmed', () => {
  const archive = smallArchive([
    { authority: 'north', on: '2019-03-01', framework: 'joint', grades: { help: 'good' } },
    { authority: 'south', on: '2019-03-01', framework: 'joint', grades: { help: 'good' } },
  ]);
  const [read, reported] = archive.inspections;
  if (read === undefined || reported === undefined) throw new Error('Two inspections were given.');
  expect(resultWords(archive, read)).toBe('help: Good');
  expect(resultWords(archive, { ...reported, known: { how: 'third-party', where: 'A table' } })).toBe(
    'help: Good (unconfirmed: reported by a third party)',
  );
});
