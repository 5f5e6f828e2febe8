import type { Html, Paragraph, Root, RootContent } from 'mdast';
import { blockParents, readMarks, type Mark } from './comments.ts';
import { eachNode } from './each-node.ts';
import type { PageMark } from './tree.ts';

function pageMarks(marks: readonly Mark[]): PageMark[] {
  return marks.flatMap((mark) => (mark.type === 'page' ? [{ type: 'pageMark', page: mark.page, first: true }] : []));
}

/** HTML that is no mark is its own text. */
function asParagraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function describe(block: RootContent, marks: readonly Mark[]): void {
  const data = (block.data ??= {});
  for (const mark of marks) {
    if (mark.type === 'uncertain') data.uncertain = mark.why;
    else if (mark.type !== 'page' && mark.type !== 'separator') data.mark = mark.type;
  }
}

function readHtml(html: Html, isBlock: boolean): { nodes: RootContent[]; marks: readonly Mark[] } {
  const { marks, rest } = readMarks(html.value);
  const nodes: RootContent[] = [...pageMarks(marks)];
  if (rest !== '') nodes.push(isBlock ? asParagraph(rest) : { type: 'text', value: html.value });
  return { nodes, marks };
}

/**
 * Turns the comments of `docs/markdown.md` into marks on the tree, and every other piece of raw HTML into text.
 * A unified plugin that changes the tree given.
 */
export function readComments() {
  return (tree: Root): void => {
    eachNode(tree, (node) => {
      if (!('children' in node)) return;
      const isBlock = blockParents.has(node.type);
      let pending: Mark[] = [];
      const children: RootContent[] = [];
      for (const child of node.children as RootContent[]) {
        if (child.type === 'html') {
          const { nodes, marks } = readHtml(child, isBlock);
          children.push(...nodes);
          pending.push(...marks);
        } else {
          if (isBlock && child.type !== 'pageMark') {
            describe(child, pending);
            pending = [];
          }
          children.push(child);
        }
      }
      node.children = children as never;
    });
    const seen = new Set<number>();
    eachNode(tree, (mark) => {
      if (mark.type !== 'pageMark') return;
      mark.first = !seen.has(mark.page);
      seen.add(mark.page);
    });
  };
}
