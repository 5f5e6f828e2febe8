import { expect, test } from 'vitest';
import { aliasTable } from '../../src/search/aliases.ts';
import { IndexAsker } from '../../src/search/ask-index.ts';
import type { Catalogue } from '../../src/search/catalogue.ts';
import { conceptsOf, type Concept } from '../../src/search/concept.ts';
import { aliasToken } from '../../src/search/index-tokens.ts';
import { readQuery } from '../../src/search/query.ts';

const catalogue = { entries: [{ texts: ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'] }] } as unknown as Catalogue;

/** Asks an invented index, which holds look-ups in these records, for the one term of a query. */
async function sharesOf(query: string, held: Readonly<Record<string, readonly string[]>>) {
  const asker = new IndexAsker(catalogue, {
    find: async (lookup) => [...(held[lookup] ?? [])],
    read: async () => ({ blocks: [] }),
  });
  const [concept] = conceptsOf(readQuery(query), aliasTable([{ same: ['lodger', 'boarder', 'paying guest'] }]));
  const { records } = await asker.ask(concept as Concept);
  return (hash: string) => records.get(hash) ?? 0;
}

test('a record with the searcher’s own words counts for more than one with another name, the more the rarer they are', async () => {
  const token = { [aliasToken(0)]: ['r1', 'r2', 'r3', 'r4'] };
  const rare = await sharesOf('lodger', { ...token, lodger: ['r1'] });
  const common = await sharesOf('lodger', { ...token, lodger: ['r1', 'r2', 'r3'] });
  expect(rare('r4')).toBe(common('r4'));
  expect(common('r1')).toBeGreaterThan(common('r4'));
  expect(rare('r1')).toBeGreaterThan(common('r1'));
  expect(rare('r5')).toBe(0);
});
