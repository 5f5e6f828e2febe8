import type { Nodes, RootContent } from 'mdast';

function raw(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return ' ';
    case 'footnoteReference':
    case 'list':
      return '';
    default:
      return 'children' in node ? (node.children as RootContent[]).map(raw).join('') : '';
  }
}

/** The words of inline content as one line, without note marks. */
export function plainText(node: Nodes): string {
  return raw(node).replace(/\s+/g, ' ').trim();
}
