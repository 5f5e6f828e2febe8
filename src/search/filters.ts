import { filterKeys, type FilterKey, type SearchState } from './address.ts';
import type { Catalogue, CatalogueEntry, Choice } from './catalogue.ts';
import { readWords } from './words.ts';

/** A filter's choice with the number of entries it would leave. */
export interface CountedChoice extends Choice {
  /** Null where no text is held of any such entry and the query finds none of them by its facts: nought would say too much. */
  readonly count: number | null;
  readonly chosen: boolean;
}

/** A filter as the page shows it. */
export interface Filter {
  readonly key: FilterKey;
  readonly label: string;
  readonly choices: readonly CountedChoice[];
}

const labels: Record<FilterKey, string> = {
  authority: 'Council',
  kind: 'Kind',
  year: 'Year of visit or publication',
  grade: 'Judgement and grade',
  theme: 'Theme',
  inspector: 'Inspector',
};

type FilteredQuery = Pick<SearchState, 'query' | 'filters'>;

const plainText = (text: string) =>
  readWords(text)
    .map(({ plain }) => plain)
    .join(' ');

/** The choices of every filter. */
function choicesOf(catalogue: Catalogue): Record<FilterKey, readonly Choice[]> {
  const years = [...new Set(catalogue.entries.flatMap((entry) => entry.years))].sort((a, b) => b - a);
  return {
    authority: catalogue.authorities,
    kind: catalogue.kinds,
    year: years.map((year) => ({ value: String(year), label: String(year) })),
    grade: catalogue.judgements,
    theme: catalogue.themes,
    inspector: catalogue.inspectors,
  };
}

/** The values that an entry has in a filter. */
function valuesOf(catalogue: Catalogue, entry: CatalogueEntry, key: FilterKey): string[] {
  const named = (choices: readonly Choice[], places: readonly number[]) =>
    places.map((place) => choices[place]?.value ?? '');
  switch (key) {
    case 'authority':
      return named(catalogue.authorities, [entry.authority]);
    case 'kind':
      return named(catalogue.kinds, [entry.kind]);
    case 'year':
      return entry.years.map(String);
    case 'grade':
      return named(catalogue.judgements, entry.judgements);
    case 'theme':
      return named(catalogue.themes, entry.themes);
    case 'inspector':
      return named(catalogue.inspectors, entry.inspectors);
  }
}

/** Whether an entry has one of the chosen values of every filter. */
export function passes(
  catalogue: Catalogue,
  entry: CatalogueEntry,
  filters: SearchState['filters'],
  except?: FilterKey,
): boolean {
  return filterKeys.every((key) => {
    const chosen = filters[key];
    if (chosen.length === 0 || key === except) return true;
    return valuesOf(catalogue, entry, key).some((value) => chosen.includes(value));
  });
}

/**
 * The filters that are not offered: grades beside a named inspector, or inspectors beside a chosen grade, would count grades of
 * a person (fairness.md, “Inspectors and officials as targets”).
 */
function withheldFilters({ inspectors }: Catalogue, { query, filters }: FilteredQuery): ReadonlySet<FilterKey> {
  const asked = ` ${plainText(query)} `;
  const isPerson =
    filters.inspector.length > 0 || inspectors.some(({ label }) => asked.includes(` ${plainText(label)} `));
  return new Set<FilterKey>([
    ...(isPerson ? (['grade'] as const) : []),
    ...(filters.grade.length > 0 ? (['inspector'] as const) : []),
  ]);
}

/**
 * Every filter with its choices, counted over the entries that the other filters leave. Choices without an entry in the
 * archive are left out; those without a hit are kept, with their nought, or with no number where no text of theirs could be
 * searched.
 */
export function countFilters(catalogue: Catalogue, entries: readonly CatalogueEntry[], state: FilteredQuery): Filter[] {
  const { query, filters } = state;
  const all = choicesOf(catalogue);
  const withheld = withheldFilters(catalogue, state);
  return filterKeys.flatMap((key) => {
    if (withheld.has(key)) return [];
    const left = entries.filter((entry) => passes(catalogue, entry, filters, key));
    const counts = new Map<string, number>();
    for (const value of left.flatMap((entry) => valuesOf(catalogue, entry, key)))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    const used = new Set(catalogue.entries.flatMap((entry) => valuesOf(catalogue, entry, key)));
    const searched = new Set(
      catalogue.entries
        .filter(({ texts }) => query === '' || texts.length > 0)
        .flatMap((entry) => valuesOf(catalogue, entry, key)),
    );
    const choices = all[key]
      .filter(({ value }) => used.has(value))
      .map(({ value, label }) => ({
        value,
        label,
        count: counts.get(value) ?? (searched.has(value) ? 0 : null),
        chosen: filters[key].includes(value),
      }));
    return choices.length === 0 ? [] : [{ key, label: labels[key], choices }];
  });
}

/** A value that is set in a filter and that the archive doesn't know. */
export interface UnknownFilter {
  readonly key: FilterKey;
  readonly label: string;
  readonly value: string;
}

/** The values set that no choice of their filter has: a mistyped address, or one of another archive. */
export function unknownFilters(catalogue: Catalogue, filters: SearchState['filters']): UnknownFilter[] {
  const choices = choicesOf(catalogue);
  return filterKeys.flatMap((key) =>
    filters[key]
      .filter((value) => !choices[key].some((choice) => choice.value === value))
      .map((value) => ({ key, label: labels[key], value })),
  );
}

/** The label of a filter's value, for a tag; the value itself where the archive doesn't know it. */
export function labelOf(catalogue: Catalogue, key: FilterKey, value: string): string {
  return choicesOf(catalogue)[key].find((choice) => choice.value === value)?.label ?? value;
}
