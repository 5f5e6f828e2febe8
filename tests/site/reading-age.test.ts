import { toText } from 'hast-util-to-text';
import retextEnglish from 'retext-english';
import retextReadability from 'retext-readability';
import { unified } from 'unified';
import { expect, inject, test } from 'vitest';
import { loadArchive } from '../../src/load/load-archive.ts';
import { elementsOf, parsePage, readPathsOf } from './built-pages.ts';

const site = inject('rootSite');
const { authorities, kinds } = await loadArchive();

/** Where the first paragraph is a document's title, in its own words. */
const ofADocument = /^\/(?:inspections|action-plans)\/[^/]+\/[^/]+\/$/;
/** A page to print, which begins with the names of inspections. */
const toPrint = /\/summary\/$/;
const paths = readPathsOf(site).filter((path) => !ofADocument.test(path) && !toPrint.test(path));

/** The first paragraph of a page in our own words; names of councils are nobody's choice and say nothing of the words around them. */
function openingOf(path: string): string | null {
  const lead = elementsOf(parsePage(site, path)).find(
    ({ tagName, properties }) =>
      tagName === 'p' && Array.isArray(properties['className']) && properties['className'].includes('lead'),
  );
  if (lead === undefined) return null;
  return authorities.reduce((text, { name }) => text.replaceAll(name, 'Reading'), toText(lead));
}

/** The sentences that most readability formulas find too hard for readers of an age. */
async function hardSentences(text: string, age: number): Promise<readonly string[]> {
  const reader = unified()
    .use(retextEnglish)
    .use(retextReadability, { age, threshold: 5 / 7 })
    .use(function () {
      this.compiler = () => '';
    });
  const { messages } = await reader.process(text);
  return messages.map(({ place, reason }) =>
    place !== undefined && 'start' in place ? text.slice(place.start.offset, place.end.offset) : reason,
  );
}

test('every page begins with a paragraph of its own', () => {
  expect(paths.length).toBeGreaterThan(100);
  expect(paths.filter((path) => openingOf(path) === null)).toEqual([]);
});

test('somebody of fourteen can read the first paragraph of every page', async () => {
  const openings = new Set(paths.map(openingOf).filter((text) => text !== null));
  const hard = await Promise.all([...openings].map((text) => hardSentences(text, 14)));
  expect(openings.size).toBeGreaterThan(50);
  expect(hard.flat()).toEqual([]);
});

test('somebody of sixteen can read what each kind of inspection is', async () => {
  const hard = await Promise.all(kinds.map(({ explanation }) => hardSentences(explanation, 16)));
  expect(hard.flat()).toEqual([]);
});
