import type { Link, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

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
    visit(tree, 'link', (link: Link, index, parent) => {
      if (isSafe(link.url) || parent === undefined || index === undefined) return undefined;
      (parent.children as RootContent[]).splice(index, 1, ...link.children);
      return [SKIP, index];
    });
  };
}
