import type { CatalogueAuthority, CatalogueEntry } from '../catalogue.ts';
import type { Hit } from '../found.ts';
import { element } from './element.ts';
import { entryPath, isPlan, type HitFacts } from './hit-facts.ts';
import { passageBlock, type PassageContext } from './passage-list.ts';

/** What a result is called: council, kind and month tell documents apart; their own titles are long and seldom name the council. */
export function hitName(
  { catalogue }: Pick<PassageContext, 'catalogue'>,
  entry: CatalogueEntry,
  facts: HitFacts,
): string {
  const authority = catalogue.authorities[entry.authority]?.label ?? '';
  return `${authority}: ${facts.kind ?? ''}, ${facts.month ?? ''}`;
}

/** Facts for which a result without passages may have been found. */
function otherFacts({ passages }: Hit, { focus, people }: HitFacts, query: string): (HTMLElement | null)[] {
  const isByFacts = passages.length === 0 && query !== '';
  return [
    focus === undefined ? null : element('p.result-facts', {}, `Looked at: ${focus}`),
    people === undefined || !isByFacts ? null : element('p.result-facts', {}, `Inspectors named: ${people}`),
  ];
}

/** Where the council stands now; of its latest graded inspection itself, that it is. */
function standing({ latestGraded }: CatalogueAuthority, { month = '', grades = '' }: HitFacts): string {
  const isLatest = grades !== '' && latestGraded.endsWith(`${month}: ${grades}.`);
  return isLatest ? 'The latest graded inspection known here.' : latestGraded;
}

function notHeldNote({ addressKnown }: CatalogueEntry, { held }: HitFacts): HTMLElement | null {
  if (held === undefined) return null;
  const page = addressKnown
    ? 'This page says what is known of it and where the text can be read.'
    : 'This page says what is known of it. No address of the document itself is known.';
  return element('p.result-note', {}, `${held}. ${page}`);
}

/** One result: the inspection with what is known of it and where its council stands, and its best passages. */
export function resultItem(hit: Hit, facts: HitFacts, context: PassageContext): HTMLElement {
  const { catalogue, root } = context;
  const { entry } = hit;
  const authority = catalogue.authorities[entry.authority];
  const address = root + entryPath(catalogue, entry);
  const name = hitName(context, entry, facts);
  return element(
    'li.result',
    { 'data-result': entry.id },
    element('h2', {}, element('a', { href: address }, name)),
    element('p.result-title', {}, facts.title ?? ''),
    element('p.result-facts', {}, facts.dates ?? ''),
    facts.grades === undefined ? null : element('p.result-facts', {}, facts.grades),
    otherFacts(hit, facts, context.query),
    authority === undefined ? null : element('p.result-facts', {}, standing(authority, facts)),
    isPlan(catalogue, entry) ? element('p.result-note', {}, 'The council’s own words, not the inspectors’.') : null,
    notHeldNote(entry, facts),
    passageBlock(hit, name, context),
  );
}
