import type { Catalogue } from '../catalogue.ts';
import { excerpt } from '../excerpt.ts';
import type { Passage } from '../passage.ts';
import { printedNumber } from '../printed-number.ts';
import type { Hit } from '../found.ts';
import { element } from './element.ts';
import { entryPath } from './hit-facts.ts';

/** What passages are drawn from. */
export interface PassageContext {
  readonly catalogue: Catalogue;
  /** The address of the site's root. */
  readonly root: string;
  /** The words to mark on the document's page. */
  readonly query: string;
  /** Whether the query asks for paragraphs by their numbers: these are shown whole. */
  readonly isNumbered: boolean;
  /** Whether the query asks for a topic, so that matching paragraphs can be counted. */
  readonly isCounting: boolean;
}

const passagesShown = 5;

function place({ paragraph: { id, headings } }: Passage): string {
  const number = printedNumber(id);
  const section = headings.at(-1);
  const where = number === null ? 'Paragraph' : `Paragraph ${number}`;
  return section === undefined ? where : `${where} · ${section}`;
}

/** The words of a row's part: its cells are parted by dots, empty ones are left out. */
function cellWords(text: string, isFirst: boolean): string {
  const parted = text.replace(/\s*\|[\s|]*/g, ' · ');
  return isFirst ? parted.replace(/^ · /, '') : parted;
}

/** The words of a passage with the hits marked. */
function markedWords({ paragraph: { text, form }, marks }: Passage, isWhole: boolean): (string | HTMLElement)[] {
  return excerpt(text, marks, isWhole).map((part, at) => {
    const words = form === 'row' ? cellWords(part.text, at === 0) : part.text;
    return part.marked ? element('mark', {}, words) : words;
  });
}

function passageItem(passage: Passage, hit: Hit, name: string, context: PassageContext): HTMLElement {
  const { catalogue, root, query, isNumbered } = context;
  const { id } = passage.paragraph;
  const address = root + entryPath(catalogue, hit.entry, query, id);
  // Unnumbered paragraphs of one section, and numbered ones of several documents, would have links of one name.
  const apart = printedNumber(id) === null ? ` – ${id}, ${name}` : ` – ${name}`;
  return element(
    'li.passage',
    { 'data-passage': id },
    element('a.passage-place', { href: address }, place(passage), element('span.visually-hidden', {}, apart)),
    element('blockquote', {}, element('p', {}, markedWords(passage, isNumbered))),
  );
}

/** How many paragraphs match in all, with a link to them in their document; or that they are still being looked for. */
function countLine(hit: Hit, name: string, { catalogue, root, query, isCounting }: PassageContext): HTMLElement | null {
  const { entry, passages, matching } = hit;
  if (matching === null && isCounting) return element('p.result-more', {}, 'Looking through the whole document …');
  const count = matching ?? passages.length;
  if (count <= passagesShown) return null;
  const address = root + entryPath(catalogue, entry, query, passages[0]?.paragraph.id);
  const words = `All ${String(count)} matching paragraphs in this document`;
  return element(
    'p.result-more',
    {},
    element('a', { href: address }, words, element('span.visually-hidden', {}, ` – ${name}`)),
  );
}

/**
 * The best passages of a hit, and how many there are in all.
 * @param name what the result is called, for those who hear a link without what stands around it
 */
export function passageBlock(hit: Hit, name: string, context: PassageContext): HTMLElement {
  const shown = hit.passages.slice(0, passagesShown);
  return element(
    'div',
    { 'data-passages': hit.matching === null && context.isCounting ? 'some' : 'all' },
    shown.length === 0
      ? null
      : element(
          'ol.passages',
          {},
          shown.map((passage) => passageItem(passage, hit, name, context)),
        ),
    countLine(hit, name, context),
  );
}

/** Puts the passages of a hit that has been read whole in the place of those drawn before; the focus stays on its passage. */
export function completePassages(result: HTMLElement, hit: Hit, name: string, context: PassageContext): void {
  const block = result.querySelector('[data-passages]');
  const focused = block?.contains(document.activeElement) === true ? document.activeElement : null;
  const address = focused?.getAttribute('href');
  const complete = passageBlock(hit, name, context);
  block?.replaceWith(complete);
  if (focused === null) return;
  const links = [...complete.querySelectorAll('a')];
  (links.find((link) => link.getAttribute('href') === address) ?? links[0])?.focus({ preventScroll: true });
}
