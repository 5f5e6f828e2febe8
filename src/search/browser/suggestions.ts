import { noFilters } from '../address.ts';
import { answer } from '../answer.ts';
import type { Catalogue, Choice } from '../catalogue.ts';
import { excerpt } from '../excerpt.ts';
import { readWords } from '../words.ts';
import { entryPath, readFacts } from './hit-facts.ts';
import type { SearchFiles } from './load-search.ts';

/** Something that the words typed so far may be meant for. */
export interface Suggestion {
  /** What sort of thing it is. @example 'Council' */
  readonly sort: string;
  readonly label: string;
  /** More words on it, for a passage. */
  readonly detail: string | null;
  readonly address: string;
}

const ofEachSort = 3;
const detailLength = 110;

/** Whether every word typed begins a word of one of the names. */
function isMeant(typed: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const words = readWords(name);
    return readWords(typed).every(({ plain }) => words.some((word) => word.plain.startsWith(plain)));
  });
}

function choices(
  sort: string,
  all: readonly (Choice & { readonly names?: readonly string[] })[],
  typed: string,
  address: (value: string) => string,
): Suggestion[] {
  return all
    .filter(({ label, names = [] }) => isMeant(typed, [label, ...names]))
    .slice(0, ofEachSort)
    .map(({ value, label }) => ({ sort, label, detail: null, address: address(value) }));
}

/** Councils, themes and kinds of inspection that the words typed so far may be meant for. */
export function suggestNames(catalogue: Catalogue, typed: string, root: string): Suggestion[] {
  const used = new Set(catalogue.entries.map(({ kind }) => kind));
  const kinds = catalogue.kinds.filter((_, place) => used.has(place));
  return [
    ...choices('Council', catalogue.authorities, typed, (value) => `${root}authorities/${value}/`),
    ...choices('Theme', catalogue.themes, typed, (value) => `${root}themes/${value}/`),
    ...choices('Kind', kinds, typed, (value) => `${root}search/?kind=${value}`),
  ];
}

/** The best passages for the words typed so far. */
export async function suggestPassages(files: SearchFiles, typed: string, root: string): Promise<Suggestion[]> {
  const searcher = await files.searcher();
  const state = { query: typed, filters: noFilters, sort: 'relevance' as const };
  const found = await answer(searcher, state, files.vocabulary, true);
  const hits = (await found.read(0, ofEachSort)).filter(({ passages }) => passages.length > 0);
  return Promise.all(
    hits.map(async ({ entry, passages: [best] }) => {
      const { kind = '', dates = '' } = await readFacts(searcher, entry);
      const authority = searcher.catalogue.authorities[entry.authority]?.label ?? '';
      const words =
        best === undefined
          ? ''
          : excerpt(best.paragraph.text, best.marks)
              .map(({ text }) => text)
              .join('');
      return {
        sort: 'Passage',
        label: words.length > detailLength ? `${words.slice(0, detailLength).replace(/\s+\S*$/, '')} …` : words,
        detail: `${authority} · ${kind} · ${dates}`,
        address: root + entryPath(searcher.catalogue, entry, typed, best?.paragraph.id),
      };
    }),
  );
}
