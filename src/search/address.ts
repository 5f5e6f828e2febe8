/** The filters of the search page, by their key in the address. */
export const filterKeys = ['authority', 'kind', 'year', 'grade', 'theme', 'inspector'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** What stands in the address of the search page: all that makes a search. */
export interface SearchState {
  readonly query: string;
  /** Chosen values of each filter; an entry must have one of each filter's. */
  readonly filters: Readonly<Record<FilterKey, readonly string[]>>;
  readonly sort: 'relevance' | 'date';
}

export const noFilters: SearchState['filters'] = {
  authority: [],
  kind: [],
  year: [],
  grade: [],
  theme: [],
  inspector: [],
};

/**
 * The filters without grades where an inspector is chosen: how many of somebody's inspections got a grade is nobody's
 * question here (fairness.md, “Inspectors and officials as targets”).
 */
function withoutTallies(filters: SearchState['filters']): SearchState['filters'] {
  return filters.inspector.length > 0 ? { ...filters, grade: [] } : filters;
}

/**
 * Reads the part of an address after `?`. Keys that search doesn't know are passed over, and so are grades beside an
 * inspector.
 */
export function readAddress(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const filters = Object.fromEntries(filterKeys.map((key) => [key, [...new Set(parameters.getAll(key))]]));
  return {
    query: (parameters.get('q') ?? '').trim(),
    filters: withoutTallies({ ...noFilters, ...filters }),
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** The part of an address after the page's path: `?q=…&authority=…`, or nothing for an empty search. */
export function addressOf({ query, filters, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const key of filterKeys) for (const value of filters[key]) parameters.append(key, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether any filter is set. */
export function isFiltered({ filters }: SearchState): boolean {
  return filterKeys.some((key) => filters[key].length > 0);
}

/** The state with a filter's value set, or taken away where it was set. An inspector takes the place of grades. */
export function toggled(state: SearchState, key: FilterKey, value: string): SearchState {
  const values = state.filters[key];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...state, filters: withoutTallies({ ...state.filters, [key]: next }) };
}
