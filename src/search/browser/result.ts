import type { Catalogue } from '../catalogue.ts';
import { excerpt } from '../excerpt.ts';
import type { Passage } from '../passage.ts';
import { printedNumber } from '../printed-number.ts';
import type { Hit } from '../search.ts';
import { element } from './element.ts';
import { entryPath, isPlan, type HitFacts } from './hit-facts.ts';

/** What a result is drawn from. */
export interface ResultContext {
  readonly catalogue: Catalogue;
  /** The address of the site's root. */
  readonly root: string;
  /** The words to mark on the document's page. */
  readonly query: string;
}

const passagesShown = 5;

function place({ paragraph: { id, headings } }: Passage): string {
  const number = printedNumber(id);
  const section = headings.at(-1);
  const where = number === null ? 'Paragraph' : `Paragraph ${number}`;
  return section === undefined ? where : `${where} · ${section}`;
}

function passageItem(passage: Passage, hit: Hit, { catalogue, root, query }: ResultContext): HTMLElement {
  const { id, text } = passage.paragraph;
  const words = excerpt(text, passage.marks).map((part) => (part.marked ? element('mark', {}, part.text) : part.text));
  const address = root + entryPath(catalogue, hit.entry, query, id);
  return element(
    'li.passage',
    { 'data-passage': id },
    element('a.passage-place', { href: address }, place(passage)),
    element('blockquote', {}, element('p', {}, words)),
  );
}

/** One result: the inspection with what is known of it, and its best passages. */
export function resultItem(hit: Hit, facts: HitFacts, context: ResultContext): HTMLElement {
  const { catalogue, root, query } = context;
  const { entry, passages } = hit;
  const authority = catalogue.authorities[entry.authority];
  const shown = passages.slice(0, passagesShown);
  const address = root + entryPath(catalogue, entry);
  const more = passages.length - shown.length;
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
    shown.length === 0
      ? null
      : element(
          'ol.passages',
          {},
          shown.map((passage) => passageItem(passage, hit, context)),
        ),
    more > 0
      ? element(
          'p.result-more',
          {},
          element(
            'a',
            { href: root + entryPath(catalogue, entry, query, shown[0]?.paragraph.id) },
            `${String(more)} more ${more === 1 ? 'passage' : 'passages'} in this document`,
          ),
        )
      : null,
    plan || authority === undefined ? null : element('p.result-context', {}, authority.latestGraded),
  );
}
