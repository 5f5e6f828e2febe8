import { expect, test } from 'vitest';
import { wordConcept, type Concept } from '../../src/search/concept.ts';
import { joinCutWords } from '../../src/search/join-words.ts';
import { readWords } from '../../src/search/words.ts';

/** Asks an invented index, which holds each look-up in so many records. */
const asker = (records: Readonly<Record<string, number>>) => async (concept: Concept) => ({
  concept,
  weight: 1,
  records: new Map(Array.from({ length: records[concept.lookups[0] ?? ''] ?? 0 }, (_, at) => [`r${String(at)}`, 1])),
  entries: new Set<never>(),
});

/** The words that a query asks for in the end. */
async function joined(query: string, records: Readonly<Record<string, number>>): Promise<string[]> {
  const ask = asker(records);
  const asked = await Promise.all(readWords(query).map((word) => ask(wordConcept(word))));
  const concepts = await joinCutWords(asked, ask);
  return concepts.map(({ concept }) => concept.lookups[0] ?? '');
}

test('a word that hardly stands anywhere is joined to its neighbour where that makes a much commoner word', async () => {
  expect(await joined('lantern makers', { lantern: 1, makers: 9, lanternmakers: 11 })).toEqual(['lanternmakers']);
});

test('two words that never stand side by side are joined where that makes a word of the archive', async () => {
  const words = { lantern: 2, makers: 9, lanternmakers: 3 };
  expect(await joined('lantern makers', words)).toEqual(['lanternmakers']);
  expect(await joined('lantern makers', { ...words, 'lantern makers': 1 })).toEqual(['lantern', 'makers']);
});

test('common words stay apart', async () => {
  expect(await joined('lantern makers', { lantern: 9, makers: 9, lanternmakers: 3 })).toEqual(['lantern', 'makers']);
});
