/** The parts of the search page that search fills, as `search.astro` writes them. */
export interface PageParts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly start: HTMLElement;
  readonly body: HTMLElement;
  readonly status: HTMLElement;
  readonly notes: HTMLElement;
  readonly tags: HTMLElement;
  readonly filters: HTMLElement;
  readonly order: HTMLElement;
  readonly sort: HTMLSelectElement;
  readonly download: HTMLButtonElement;
  readonly feed: HTMLAnchorElement;
  readonly results: HTMLOListElement;
  readonly more: HTMLButtonElement;
  readonly empty: HTMLElement;
  readonly coverage: HTMLElement;
}

/** Finds the parts of the page. @throws Error naming the one that it lacks */
export function pageParts(page: HTMLElement): PageParts {
  const part = <Kind extends HTMLElement>(selector: string) => {
    const found = page.querySelector<Kind>(selector);
    if (found === null) throw new Error(`The search page lacks ${selector}`);
    return found;
  };
  return {
    form: part('form[role=search]'),
    input: part('input[name=q]'),
    start: part('[data-search-start]'),
    body: part('[data-search-body]'),
    status: part('[role=status]'),
    notes: part('[data-search-notes]'),
    tags: part('[data-search-tags]'),
    filters: part('[data-search-filters]'),
    order: part('[data-search-order]'),
    sort: part('select[name=sort]'),
    download: part('[data-search-download]'),
    feed: part('[data-search-feed]'),
    results: part('[data-search-results]'),
    more: part('[data-search-more]'),
    empty: part('[data-search-empty]'),
    coverage: part('[data-search-coverage]'),
  };
}
