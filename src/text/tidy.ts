import type { Html, List, ListItem, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { isMark } from './comments.ts';

/** The marks with which a paragraph begins, and the paragraph without them. */
function hoisted(paragraph: Paragraph): RootContent[] {
  const first = paragraph.children.findIndex((child) => child.type !== 'html' || !isMark(child.value));
  const count = first === -1 ? paragraph.children.length : first;
  const marks = paragraph.children.slice(0, count) as Html[];
  const rest = paragraph.children.slice(count);
  return rest.length === 0 ? marks : [...marks, { ...paragraph, children: rest }];
}

/** Blank lines stand between the parts of an item, but not before the one list that it may end with. */
function spaced(list: List): List {
  const children = list.children.map((item): ListItem => {
    const [, second, ...rest] = item.children;
    return { ...item, spread: second !== undefined && (rest.length > 0 || second.type !== 'list') };
  });
  return { ...list, children, spread: children.some((item) => item.spread === true) };
}

function tidyNode<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type === 'paragraph') return hoisted(child);
    const tidied = tidyNode(child);
    return [tidied.type === 'list' ? spaced(tidied) : tidied];
  });
  return { ...node, children };
}

/**
 * Brings a tree into the form in which Markdown is written: marks at the beginning of a paragraph stand before it, since at
 * the start of a line HTML would take the whole line; lists are spaced by one rule.
 * @returns a copy; the tree given stays as it is
 */
export function tidy(root: Root): Root {
  return tidyNode(root);
}
