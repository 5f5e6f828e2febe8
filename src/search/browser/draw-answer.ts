import type { SearchState } from '../address.ts';
import { answer, type Answer } from '../answer.ts';
import type { Searcher } from '../search.ts';
import { coverageNote } from './coverage-note.ts';
import type { SearchFiles } from './load-search.ts';
import type { PageParts } from './page-parts.ts';
import {
  correctionNote,
  councilNotes,
  doubtNote,
  emptyNote,
  helpNote,
  recognisedNote,
  unknownFilterNote,
  waysToTry,
  type WayOn,
} from './query-notes.ts';

/** Says that nothing was found, and what leads on: only ways that lead to something. */
export async function drawEmpty(
  at: PageParts,
  state: SearchState,
  current: Answer,
  searcher: Searcher,
  files: SearchFiles,
  root: string,
): Promise<void> {
  const tried = await Promise.all(
    waysToTry(state, current).map(async (way): Promise<WayOn> => {
      const { entries, isExact } = await answer(searcher, way.state, files.vocabulary);
      return { ...way, count: entries.length, isExact };
    }),
  );
  const ways = tried.filter(({ count }) => count > 0);
  at.empty.replaceChildren(...emptyNote(state, current, searcher.catalogue, ways, root));
}

/** Links to the feed of the one council that the search is about, where it is about one, whether or not anything of it is found. */
function drawFeed(at: PageParts, state: SearchState, { found }: Answer, { catalogue }: Searcher, root: string): void {
  const named = found.recognised.filter(({ type }) => type === 'authority').map(({ value }) => value);
  const [authority, ...others] = new Set([...state.filters.authority, ...named]);
  const known = catalogue.authorities.find(({ value }) => value === authority);
  at.feed.hidden = known === undefined || others.length > 0;
  if (known === undefined) return;
  at.feed.href = `${root}authorities/${known.value}/feed.xml`;
  at.feed.textContent = `Feed of ${known.label}`;
}

/** Draws what stands around the results: how the query was understood, what search can see, the feed. */
export function drawNotes(at: PageParts, state: SearchState, current: Answer, searcher: Searcher, root: string): void {
  const { catalogue } = searcher;
  const notes = [
    helpNote(state, root),
    unknownFilterNote(state, catalogue),
    recognisedNote(state, current),
    correctionNote(state, current),
    doubtNote(current),
    ...councilNotes(current, catalogue, root),
  ];
  at.notes.replaceChildren(...notes.filter((note) => note !== null));
  at.coverage.replaceChildren(...coverageNote(state, current, catalogue, root));
  drawFeed(at, state, current, searcher, root);
}
