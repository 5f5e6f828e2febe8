import { describe, expect, test } from 'vitest';
import { noFilters } from '../../src/search/address.ts';
import { aliasTable } from '../../src/search/aliases.ts';
import type { Answer } from '../../src/search/answer.ts';
import { waysToTry } from '../../src/search/browser/query-notes.ts';
import { conceptMatches } from '../../src/search/concept-matches.ts';
import { conceptsOf } from '../../src/search/concept.ts';
import { withNarrowerTerms } from '../../src/search/narrower-terms.ts';
import { readQuery } from '../../src/search/query.ts';
import { readWords } from '../../src/search/words.ts';

const groups = [
  { same: ['livestock', 'farm animals', 'beasts'], finds: ['the yard'], narrower: ['goat', ['sheep', 'lambs']] },
  { same: ['barn', 'byre'] },
];
const held = new Map([...readWords('The farm animals stand in the barn')].map(({ plain }) => [plain, 1]));
const aliases = withNarrowerTerms(groups, held);
const table = aliasTable(aliases);
const concepts = (query: string) => conceptsOf(readQuery(query), table);
const found = (query: string, text: string) =>
  concepts(query).map((concept) => conceptMatches(readWords(text), concept).length > 0);

describe('narrower terms', () => {
  test('groups keep their places, and each narrower term has one of its own after them', () => {
    expect(aliases).toEqual([
      { same: ['livestock', 'farm animals', 'beasts'], finds: ['the yard', 'goat', 'sheep', 'lambs'] },
      { same: ['barn', 'byre'] },
      { same: ['goat'], wider: 'farm animals' },
      { same: ['sheep', 'lambs'], wider: 'farm animals' },
    ]);
  });
  test('are found by every name of the thing', () => {
    expect(found('beasts', 'two goats')).toEqual([true]);
    expect(found('livestock', 'a lamb')).toEqual([true]);
  });
  test('find only themselves, in any inflection, and what stands in a list with them', () => {
    expect(found('goats', 'a goat')).toEqual([true]);
    expect(found('lamb', 'three sheep')).toEqual([true]);
    expect(found('goat', 'the farm animals and the sheep')).toEqual([false]);
  });
  test('know the wider term to ask for, which other words don’t have', () => {
    expect(concepts('goat barn').map(({ wider }) => wider)).toEqual(['farm animals', null]);
  });
  test('of a thing of which no text has a name: its first name', () => {
    expect(withNarrowerTerms([{ same: ['craft', 'vessels'], narrower: ['boat'] }], held)[1]?.wider).toBe('craft');
  });
});

/** What is offered where nothing answers the query. */
function offered(query: string) {
  const asked = concepts(query).map((concept) => ({ concept }));
  const answer = { found: { concepts: asked, recognised: [] }, correction: null } as unknown as Answer;
  return waysToTry({ query, filters: noFilters, sort: 'relevance' }, answer).map(({ state, label }) => [
    label,
    state.query,
  ]);
}

describe('where nothing answers', () => {
  test('the wider term is offered in the place of a narrower one', () => {
    expect(offered('lambs in the byre')[0]).toEqual(['Search for “farm animals” instead', 'farm animals in the byre']);
  });
  test('no wider term is offered for a word that has none', () => {
    expect(offered('beasts in the byre').filter(([label]) => label?.endsWith('instead'))).toEqual([]);
  });
});
