import type { SearchState } from '../address.ts';
import type { Answer } from '../answer.ts';
import type { Catalogue, CatalogueAuthority } from '../catalogue.ts';
import { element } from './element.ts';

/** Councils that are listed one by one where a search names none. */
const listedAtMost = 30;
/** Names that a sentence carries. */
const namedAtMost = 8;

/** What a search can see of the councils that it is about. */
export interface SearchScope {
  /** The councils that the query names or that are chosen; all, where there are none. Those without a text come first. */
  readonly authorities: readonly CatalogueAuthority[];
  /** Those of them of which no text is held: nothing can be found in them but facts. */
  readonly withoutText: readonly CatalogueAuthority[];
  /** Whether the search is about some councils only. */
  readonly isChosen: boolean;
}

/** The councils that a search is about. */
export function scopeOf({ filters }: SearchState, { found }: Answer, catalogue: Catalogue): SearchScope {
  const named = found.recognised.filter(({ type }) => type === 'authority').map(({ value }) => value);
  const chosen = new Set([...named, ...filters.authority]);
  const known = catalogue.authorities.filter(({ value }) => chosen.has(value));
  const concerned = known.length > 0 ? known : catalogue.authorities;
  const withText = new Set(catalogue.entries.filter(({ texts }) => texts.length > 0).map(({ authority }) => authority));
  const isHeld = (authority: CatalogueAuthority) => withText.has(catalogue.authorities.indexOf(authority));
  const withoutText = concerned.filter((authority) => !isHeld(authority));
  return { authorities: [...withoutText, ...concerned.filter(isHeld)], withoutText, isChosen: known.length > 0 };
}

function nameList(authorities: readonly CatalogueAuthority[]): string {
  const names = authorities.slice(0, namedAtMost).map(({ label }) => label);
  const more = authorities.length - names.length;
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
    more > 0 ? [...names, `${String(more)} others`] : names,
  );
}

/** How much of what is known of the councils could be searched. Plans are not counted: they are no inspections. */
function scopeSentence({ authorities, withoutText }: SearchScope, catalogue: Catalogue): string {
  const concerned = new Set(authorities);
  const known = catalogue.entries.filter(({ authority, kind }) => {
    const council = catalogue.authorities[authority];
    return council !== undefined && concerned.has(council) && catalogue.kinds[kind]?.voice !== 'council';
  });
  const held = known.filter(({ texts }) => texts.length > 0).length;
  const silent =
    withoutText.length === 0 ? '' : `No text is held of ${nameList(withoutText)}, so no passage can be found there.`;
  if (held === 0) return silent;
  const texts = held === 1 ? 'the text' : 'the texts';
  return `Searched: ${texts} of ${String(held)} of ${String(known.length)} known inspections and visits. ${silent}`.trim();
}

/** What the archive holds of the councils that a search is about: silence here is not absence there. */
export function coverageNote(state: SearchState, answer: Answer, catalogue: Catalogue, root: string): HTMLElement[] {
  const scope = scopeOf(state, answer, catalogue);
  const listed = scope.isChosen || scope.authorities.length <= listedAtMost ? scope.authorities : scope.withoutText;
  const items = listed.map(({ label, coverage }) => element('li', {}, element('strong', {}, `${label}: `), coverage));
  return [
    element('p.coverage-line', {}, scopeSentence(scope, catalogue)),
    element(
      'details.coverage',
      { open: scope.isChosen || answer.entries.length === 0 },
      element('summary', {}, 'What this search can and can’t see'),
      element('ul', {}, items),
      element('p', {}, element('a', { href: `${root}coverage/` }, 'All that is known and held, by council and year')),
    ),
  ];
}
