import { expect, test } from 'vitest';
import { aliasTable } from '../../src/search/aliases.ts';
import { conceptMatches } from '../../src/search/concept-matches.ts';
import { conceptsOf } from '../../src/search/concept.ts';
import { weighPassage } from '../../src/search/passage.ts';
import { readQuery } from '../../src/search/query.ts';
import { readWords } from '../../src/search/words.ts';

const aliases = aliasTable([
  { same: ['lodger', 'lodgers', 'boarder', 'boarding ruling'] },
  { same: ['waiting files', 'waiting', 'stack'] },
]);
const concepts = (query: string) => conceptsOf(readQuery(query), aliases);

function scoreOf(query: string, text: string): number {
  const weighed = concepts(query).map((concept) => ({ concept, weight: 1 }));
  const paragraph = { id: 'p1', text, headings: [], form: 'paragraph' as const };
  return weighPassage(paragraph, weighed, [])?.score ?? 0;
}

test('the searcher’s own words are worth more than another name', () => {
  expect(scoreOf('lodger', 'A lodger was met.')).toBeGreaterThan(scoreOf('lodger', 'A boarder was met.'));
});

test('the words of a term near each other come before another name within them', () => {
  const [concept] = concepts('waiting files');
  const matches = concept && conceptMatches(readWords('Fifteen files were waiting. A stack remained.'), concept);
  expect(matches?.map(({ how }) => how)).toEqual(['nearby', 'alias']);
});
