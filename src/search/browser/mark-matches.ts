import type { Concept } from '../concept.ts';
import { conceptMatches } from '../concept-matches.ts';
import { isMatching } from '../matching.ts';
import { readWords } from '../words.ts';
import { element } from './element.ts';

/** Parts of a paragraph's element that are no words of the document. */
const furniture = '.para-link, .para-number, .note-mark, .note-back, .page-mark, .visually-hidden';

/** The text nodes of a paragraph's own words, without those of paragraphs nested in it. */
function textNodes(paragraph: Element): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (parent?.closest(furniture) === null && parent.closest('[data-paragraph]') === paragraph) nodes.push(node);
  }
  return nodes;
}

/** Marks one stretch of a paragraph's text. A stretch that runs over several elements gets a mark in each. */
function markStretch(nodes: readonly Text[], start: number, end: number): HTMLElement[] {
  const marks: HTMLElement[] = [];
  let offset = 0;
  for (const node of nodes) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, node.data.length);
    offset += node.data.length;
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = element('mark', { 'data-match': true });
    range.surroundContents(mark);
    marks.push(mark);
  }
  return marks;
}

function markParagraph(paragraph: Element, concepts: readonly Concept[]): HTMLElement[] {
  const text = textNodes(paragraph)
    .map(({ data }) => data)
    .join('');
  const words = readWords(text);
  const matches = concepts.map((concept) => conceptMatches(words, concept));
  const held = matches.filter(({ length }) => length > 0).length;
  if (!isMatching(concepts, held)) return [];
  const stretches = matches
    .flat()
    .map(({ from, to }) => ({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }))
    .sort((a, b) => a.start - b.start);
  let done = -1;
  return stretches.flatMap(({ start, end }) => {
    if (start < done) return [];
    done = end;
    // Marking splits text nodes, so that they are gathered anew each time.
    return markStretch(textNodes(paragraph), start, end).slice(0, 1);
  });
}

/**
 * Marks the words of a query in a document.
 * @returns the first element of each match, in the document's order
 */
export function markMatches(body: ParentNode, concepts: readonly Concept[]): HTMLElement[] {
  if (concepts.length === 0) return [];
  return [...body.querySelectorAll('[data-paragraph]')].flatMap((paragraph) => markParagraph(paragraph, concepts));
}

/** Takes every mark out again. */
export function unmark(body: ParentNode): void {
  for (const mark of body.querySelectorAll('mark[data-match]')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}
