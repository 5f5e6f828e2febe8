import type { Answer } from '../answer.ts';
import type { Searcher } from '../search.ts';
import { element } from './element.ts';
import { readFacts } from './hit-facts.ts';
import { watchView } from './in-view.ts';
import { completePassages, type PassageContext } from './passage-list.ts';
import { hitName, resultItem } from './result.ts';

const resultsAtOnce = 10;

/** The results of one answer, drawn a stretch at a time. */
export interface ResultList {
  readonly answer: Answer;
  readonly searcher: Searcher;
  /** Makes the next results, with a note before the first that holds only a part of what is asked. Each is read whole, and its matching paragraphs are counted, when it comes into view. */
  readonly next: () => Promise<readonly HTMLElement[]>;
  readonly hasMore: () => boolean;
  /** Results that have not come into view need not be read any more. */
  readonly leave: () => void;
}

/** What stands before the results that hold only a part of what is asked. */
const partsNote = () =>
  element(
    'li.results-note',
    { 'data-search-parts': true },
    element('p', {}, 'These hold a part of what you asked for:'),
  );

/**
 * Makes the list of an answer's results.
 * @param query the words to mark in the documents, as typed
 */
export function resultList(answer: Answer, searcher: Searcher, query: string, root: string): ResultList {
  const view = watchView();
  const isCounting = answer.found.sought.length > 0;
  const context: PassageContext = {
    catalogue: searcher.catalogue,
    root,
    query: answer.correction?.isShown === true ? answer.correction.query : query,
    isNumbered: answer.found.numbered !== null,
    isCounting,
  };
  const { entries, parts } = answer;
  const isPart = new Set(parts);
  let drawn = 0;
  let isNoted = false;
  const next = async () => {
    const from = drawn;
    drawn += resultsAtOnce;
    const hits = await answer.read(from, drawn);
    const items = await Promise.all(
      hits.map(async (hit) => {
        const facts = await readFacts(searcher, hit.entry);
        const item = resultItem(hit, facts, context);
        if (hit.matching !== null || !isCounting) return item;
        view.watch(item, async () => {
          const whole = await answer.readWhole(hit.entry);
          if (whole !== null) completePassages(item, whole, hitName(context, hit.entry, facts), context);
        });
        return item;
      }),
    );
    const firstPart = isNoted ? -1 : hits.findIndex(({ entry }) => isPart.has(entry));
    if (firstPart < 0) return items;
    isNoted = true;
    return [...items.slice(0, firstPart), partsNote(), ...items.slice(firstPart)];
  };
  return { answer, searcher, next, hasMore: () => drawn < entries.length + parts.length, leave: view.forget };
}
