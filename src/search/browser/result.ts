import type { Hit } from '../search.ts';
import { element } from './element.ts';
import { entryPath, isPlan, type HitFacts } from './hit-facts.ts';
import { passageBlock, type PassageContext } from './passage-list.ts';

/** One result: the inspection with what is known of it, and its best passages. */
export function resultItem(hit: Hit, facts: HitFacts, context: PassageContext): HTMLElement {
  const { catalogue, root } = context;
  const { entry } = hit;
  const authority = catalogue.authorities[entry.authority];
  const address = root + entryPath(catalogue, entry);
  const plan = isPlan(catalogue, entry);
  return element(
    'li.result',
    { 'data-result': entry.id },
    element('p.result-kind', {}, `${authority?.label ?? ''} · ${facts.kind ?? ''}`),
    element('h2', {}, element('a', { href: address }, facts.title ?? entry.id)),
    element('p.result-facts', {}, facts.dates ?? ''),
    facts.grades === undefined ? null : element('p.result-facts', {}, facts.grades),
    plan ? element('p.result-note', {}, 'The council’s own words, not the inspectors’.') : null,
    facts.held === undefined
      ? null
      : element(
          'p.result-note',
          {},
          `${facts.held}. This page says what is known of it and where the text can be read.`,
        ),
    passageBlock(hit, context),
    plan || authority === undefined ? null : element('p.result-context', {}, authority.latestGraded),
  );
}
