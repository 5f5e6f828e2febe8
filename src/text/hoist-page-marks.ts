import type { Html, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { isMark } from './comments.ts';

function leadingMarks(paragraph: Paragraph): number {
  const first = paragraph.children.findIndex((child) => child.type !== 'html' || !isMark(child.value));
  return first === -1 ? paragraph.children.length : first;
}

function hoistIn<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type !== 'paragraph') return [hoistIn(child)];
    const count = leadingMarks(child);
    const marks = child.children.slice(0, count) as Html[];
    const rest = child.children.slice(count);
    return rest.length === 0 ? marks : [...marks, { ...child, children: rest }];
  });
  return { ...node, children };
}

/**
 * Moves the marks with which a paragraph begins before it: at the start of a line, HTML would take the whole line.
 * @returns a copy; the tree given stays as it is
 */
export function hoistPageMarks(root: Root): Root {
  return hoistIn(root);
}
