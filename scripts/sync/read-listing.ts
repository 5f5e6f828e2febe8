import { fromHtml } from 'hast-util-from-html';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { findDay } from '../ingest/describe/dates.ts';

/** A document as the publisher's page on an authority lists it. */
export interface ListedDocument {
  /** The file's address. */
  readonly address: URL;
  /** The listing's words. @example "Children's services inspection - 28 January 2026, pdf" */
  readonly words: string;
  /** The kind that the words name, as this archive calls it; null where no rule reads them. */
  readonly kind: string | null;
  /** The listing date in EDTF; null where the words hold none. */
  readonly date: string | null;
}

/** What the listing's words say of the kind, most particular first (docs: the publisher's wording varies in case and dash). */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/monitoring visit/i, 'monitoring-visit'],
  [/focused visit/i, 'focused-visit'],
  [/assurance visit/i, 'assurance-visit'],
  [/joint (?:targeted )?area|\bjtai\b/i, 'jtai'],
  [/area send\b.*\b(?:re-?visit|monitoring)/i, 'area-send-revisit'],
  [/area send|special educational needs/i, 'area-send'],
  [/fostering/i, 'fostering'],
  [/adoption/i, 'adoption'],
  [/children.?s services inspection|inspection of .*children.?s services/i, 'ilacs-inspection'],
];

/**
 * Reads the documents that the publisher's page on an authority lists: `a.publication-link`, described by its visually
 * hidden `span.nonvisual`.
 * @param base the page's own address, for relative links
 */
export function readListing(html: string, base: URL): ListedDocument[] {
  const listed: ListedDocument[] = [];
  visit(fromHtml(html), 'element', (node: Element) => {
    if (node.tagName !== 'a' || !hasClass(node, 'publication-link')) return;
    const { href } = node.properties;
    if (typeof href !== 'string' || !URL.canParse(href, base)) return;
    const words = (textOf(find(node, 'nonvisual') ?? node) || textOf(node)).replace(/\s+/g, ' ').trim();
    listed.push({
      address: new URL(href, base),
      words,
      ...kindAndDate(words),
    });
  });
  return listed;
}

/**
 * Full inspections are listed in the same words whatever their framework. The first reports under ILACS came in 2018, the
 * last under the framework before it in July 2018: what is listed between is one or the other.
 */
function kindAndDate(words: string): Pick<ListedDocument, 'kind' | 'date'> {
  const kind = kinds.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  const date = findDay(words);
  if (kind !== 'ilacs-inspection' || date === null || date >= '2018-08') return { kind, date };
  return { kind: date < '2018' ? 'sif-inspection' : null, date };
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

function find(within: Element, className: string): Element | null {
  let found: Element | null = null;
  visit(within, 'element', (node: Element) => {
    if (found === null && hasClass(node, className)) found = node;
  });
  return found;
}

function textOf(node: Root | Element): string {
  let text = '';
  visit(node, 'text', ({ value }) => {
    text += value;
  });
  return text;
}
