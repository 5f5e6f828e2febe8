import { describe, expect, test } from 'vitest';
import { aliasTable } from '../../src/search/aliases.ts';
import type { CatalogueEntry } from '../../src/search/catalogue.ts';
import { conceptsOf } from '../../src/search/concept.ts';
import { weighPassage } from '../../src/search/passage.ts';
import { readQuery } from '../../src/search/query.ts';
import { bearsOut, comesNear, holdsPart, type Asked } from '../../src/search/telling.ts';

const aliases = aliasTable([
  { same: ['lodger', 'boarder'] },
  { same: ['ferryman', 'boatman'] },
  { same: ['ferry crossing', 'boat trip'] },
]);
const entry = { id: 'redtown/2018' } as CatalogueEntry;

/** Asks a paragraph; a word weighs 2, those given another weight aside, and one of weight 5 stands nowhere in the archive. */
function judge(
  says: typeof bearsOut,
  query: string,
  text: string,
  weights: Record<string, number> = {},
  isScoped = false,
) {
  const concepts = conceptsOf(readQuery(query), aliases).map((concept) => {
    const weight = weights[concept.words[0]?.plain ?? ''] ?? 2;
    const records = new Map(weight === 5 ? [] : [['r1', 1]]);
    return { concept, weight, records, entries: new Set<CatalogueEntry>() };
  });
  const asked: Asked = { concepts, isScoped };
  const passage = weighPassage({ id: 'p1', form: 'paragraph', text, headings: ['Harbours'] }, concepts, []);
  return passage !== null && says(passage, entry, asked);
}

describe('that an entry answers is borne out', () => {
  test('by a paragraph with half of what is asked, its headings included', () => {
    expect(judge(bearsOut, 'heron harbour', 'A heron was seen.')).toBe(true);
    expect(judge(bearsOut, 'heron lantern', 'A heron was seen.')).toBe(true);
  });
  test('not by one with the least of three words alone', () => {
    expect(judge(bearsOut, 'heron lantern anvil', 'A heron was seen.', { heron: 1 })).toBe(false);
  });
});

describe('a paragraph comes near', () => {
  test('with two of several words, and not with one', () => {
    expect(judge(comesNear, 'heron lantern anvil', 'A heron by lantern light.')).toBe(true);
    expect(judge(comesNear, 'heron lantern', 'A heron was seen.')).toBe(false);
  });
  test('only with most of them, where one stands nowhere in the archive', () => {
    expect(judge(comesNear, 'heron lantern zeppelin', 'A heron by lantern light.', { zeppelin: 5 })).toBe(false);
    expect(
      judge(comesNear, 'heron lantern anvil zeppelin', 'A heron by lantern light on an anvil.', { zeppelin: 5 }),
    ).toBe(true);
  });
  test('with all that the archive knows, where two words of it are not much commoner than the one it does not know', () => {
    const query = 'heron lantern anvil zeppelin harness';
    const text = 'A heron by lantern light on an anvil.';
    const unknown = { zeppelin: 5, harness: 5 };
    expect(judge(comesNear, query, text, unknown)).toBe(true);
    expect(judge(comesNear, query, text, { ...unknown, heron: 0.5, lantern: 0.5 })).toBe(false);
    expect(judge(comesNear, query, 'A heron by lantern light.', unknown)).toBe(false);
  });
  test('in the documents of a named council with one term of the field, but not where another term lacks', () => {
    const weights = { heron: 3 };
    expect(judge(comesNear, 'lodger heron', 'A boarder was met.', weights, true)).toBe(true);
    expect(judge(comesNear, 'lodger heron', 'A boarder was met.', weights, false)).toBe(false);
    expect(judge(comesNear, 'lodger ferryman', 'A boarder was met.', weights, true)).toBe(false);
  });
});

describe('a paragraph holds a part', () => {
  test('with two words of several, one of them not much commoner than the rarest, and not with one', () => {
    const query = 'heron lantern anvil harness';
    expect(judge(holdsPart, query, 'A heron by lantern light.')).toBe(true);
    expect(judge(holdsPart, query, 'A heron by lantern light.', { anvil: 6 })).toBe(false);
    expect(judge(holdsPart, 'heron lantern', 'A heron was seen.')).toBe(false);
  });
  test('with one term of several words', () => {
    expect(judge(holdsPart, 'ferry crossing lantern', 'A boat trip at dusk.')).toBe(true);
  });
  test('not without what stands in quotation marks', () => {
    expect(judge(holdsPart, '"anvil" heron lantern', 'A heron by lantern light.')).toBe(false);
  });
});
