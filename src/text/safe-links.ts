import type { Root, RootContent } from 'mdast';
import { eachNode } from './each-node.ts';

function isSafe(url: string): boolean {
  try {
    return ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}

/** A unified plugin that leaves of every link that is not `http(s)` or `mailto` only its words. */
export function safeLinks() {
  return (tree: Root): void => {
    eachNode(tree, (node) => {
      if (!('children' in node) || !node.children.some(({ type }) => type === 'link')) return;
      node.children = (node.children as RootContent[]).flatMap((child) =>
        child.type === 'link' && !isSafe(child.url) ? child.children : [child],
      ) as never;
    });
  };
}
