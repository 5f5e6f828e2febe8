import { describe, expect, test } from 'vitest';
import { addressOf, noFilters, readAddress, toggled } from '../../src/search/address.ts';
import { excerpt } from '../../src/search/excerpt.ts';
import {
  corrections,
  isSlip,
  readVocabulary,
  spellingDistance,
  splits,
  vocabularyText,
} from '../../src/search/vocabulary.ts';

const shown = (text: string, ...hits: string[]) =>
  excerpt(
    text,
    hits.map((hit) => [text.indexOf(hit), text.indexOf(hit) + hit.length] as const),
  )
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

describe('an excerpt is whole sentences with the hits marked', () => {
  const filler = (word: string) => `${`${word} `.repeat(40).trim()}.`;

  test('a short paragraph stands whole', () => {
    expect(shown('Caseloads are high. Staff leave.', 'Caseloads')).toBe('[Caseloads] are high. Staff leave.');
  });
  test('of a long one the sentences with hits, and gaps where others are left out', () => {
    const text = `${filler('One')} Caseloads are high. ${filler('Two')}`;
    expect(shown(text, 'Caseloads')).toBe('… [Caseloads] are high. … ');
  });
  test('of sentences with hits those first that say something new', () => {
    const text = `Caseloads ${filler('rose')} Caseloads ${filler('fell')} A culture change came.`;
    expect(
      excerpt(text, [
        [0, 9],
        [text.lastIndexOf('Caseloads'), text.lastIndexOf('Caseloads') + 9],
        [text.indexOf('culture'), text.indexOf('culture') + 14],
      ])
        .map((part) => part.text)
        .join(''),
    ).toContain('A culture change came.');
  });
  test('a paragraph that is asked for as such stands whole', () => {
    const text = `${filler('One')} ${filler('Two')}`;
    expect(excerpt(text, [], true)).toEqual([{ text, marked: false }]);
  });
  test('without a hit it begins at the beginning', () => {
    expect(shown(`${filler('One')} ${filler('Two')}`)).toBe(`${filler('One')} … `);
  });
});

describe('the address holds the whole search', () => {
  const state = {
    query: '"early help" −x',
    filters: { ...noFilters, authority: ['redtown', 'bluetown'], year: ['2018'] },
    sort: 'date' as const,
  };
  test('and gives it back', () => {
    expect(readAddress(addressOf(state))).toEqual(state);
  });
  test('a filter is repeated for several values', () => {
    expect(addressOf({ ...state, query: 'a' })).toBe('?q=a&authority=redtown&authority=bluetown&year=2018&sort=date');
  });
  test('what search does not know is passed over', () => {
    expect(readAddress('?q=+a+&colour=red&sort=size')).toEqual({ query: 'a', filters: noFilters, sort: 'relevance' });
  });
  test('an inspector takes the place of grades, of which nobody is to have a tally', () => {
    expect(readAddress('?inspector=ann-invented&grade=overall.good').filters).toEqual({
      ...noFilters,
      inspector: ['ann-invented'],
    });
    const graded = toggled({ ...state, filters: noFilters }, 'grade', 'overall.good');
    expect(toggled(graded, 'inspector', 'ann-invented').filters.grade).toEqual([]);
  });
  test('a value is set and taken away', () => {
    const set = toggled({ ...state, filters: noFilters }, 'kind', 'jtai');
    expect(set.filters.kind).toEqual(['jtai']);
    expect(toggled(set, 'kind', 'jtai').filters).toEqual(noFilters);
  });
});

describe('misspelt words', () => {
  const vocabulary = readVocabulary(
    vocabularyText(
      new Map([
        ['domestic', 40],
        ['caseload', 9],
        ['case', 50],
        ['load', 1],
        ['safeguarding', 80],
        ['2018', 3],
        ['in', 99],
      ]),
    ),
  );
  test('the vocabulary leaves out numbers and short words', () => {
    expect([...vocabulary.keys()]).toEqual(['case', 'caseload', 'domestic', 'load', 'safeguarding']);
    expect(vocabulary.get('domestic')).toBe(40);
    expect(vocabulary.get('load')).toBe(1);
  });
  test.each([
    ['domestc', 'domestic'],
    ['safegaurding', 'safeguarding'],
    ['caselod', 'caseload'],
  ])('%s was meant for %s', (typed, meant) => {
    expect(corrections(typed, vocabulary)[0]?.word).toBe(meant);
  });
  test.each(['zzzqqq', 'abc', '2019', 'loyal'])('%s was meant for nothing here', (typed) => {
    expect(corrections(typed, vocabulary)).toEqual([]);
  });
  test.each([
    ['domestc', 'domestic', true],
    ['genitle', 'genital', true],
    ['independant', 'independent', true],
    ['reasesment', 'reassessment', true],
    ['overspend', 'overseen', false],
    ['cases', 'bases', false],
    ['leeds', 'leads', false],
    ['cahms', 'camhs', true],
    ['buget', 'budget', true],
    ['brighton', 'bright', false],
  ])('%s for %s: little doubt that it is a slip is %s', (typed, word, expected) => {
    expect(isSlip(typed, { word, distance: spellingDistance(typed, word, 3), count: 1 })).toBe(expected);
  });
  test('swapped neighbours are one mistake', () => {
    expect(spellingDistance('gaurd', 'guard', 2)).toBe(1);
    expect(spellingDistance('abcdef', 'uvwxyz', 2)).toBe(3);
  });
  test('two words run together come apart', () => {
    expect(splits('domesticcase', vocabulary)).toContainEqual(['domestic', 'case']);
  });
});
