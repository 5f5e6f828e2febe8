import type { SearchState } from '../address.ts';
import type { Answer } from '../answer.ts';
import type { Catalogue } from '../catalogue.ts';
import { countFilters } from '../filters.ts';
import { filterGroup, filterTags } from './filter-panel.ts';
import type { PageParts } from './page-parts.ts';

/** Filters that stand open at first. */
const openAtFirst: readonly string[] = ['authority', 'kind', 'year'];

/** Draws the filters with their counts, and the tags of those set. What was open stays open, and the focus stays on its box. */
export function drawFilters(at: PageParts, state: SearchState, { unfiltered }: Answer, catalogue: Catalogue): void {
  const groups = [...at.filters.querySelectorAll<HTMLDetailsElement>('details[data-filter]')];
  const wasOpen = groups.filter(({ open }) => open).flatMap(({ dataset }) => dataset['filter'] ?? []);
  const open = groups.length === 0 ? openAtFirst : wasOpen;
  const { activeElement } = document;
  const focused =
    activeElement instanceof HTMLInputElement && at.filters.contains(activeElement) ? activeElement : null;
  at.filters.replaceChildren(
    ...countFilters(catalogue, [...unfiltered.entries, ...unfiltered.parts], state).map((filter) =>
      filterGroup(filter, open.includes(filter.key)),
    ),
  );
  at.tags.replaceChildren(...filterTags(state, catalogue));
  if (focused === null) return;
  const same = [...at.filters.querySelectorAll('input')].find(
    ({ name, value }) => name === focused.name && value === focused.value,
  );
  same?.focus({ preventScroll: true });
}
