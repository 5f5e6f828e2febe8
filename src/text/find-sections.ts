import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import type { Section } from '../archive/document.ts';
import { eachNode } from './each-node.ts';
import { plainText } from './plain-text.ts';

/** The page's own title is the only first-level heading; HTML knows six levels. */
const firstRank = 2;
const lastRank = 6;

/**
 * Finds the sections and marks each heading with its id and its level in HTML, where no level is left out.
 * @returns the sections in document order
 */
export function findSections(tree: Root): Section[] {
  const slugger = new GithubSlugger();
  const open: number[] = [];
  const sections: Section[] = [];
  eachNode(tree, (node) => {
    if (node.type !== 'heading') return;
    const heading = plainText(node);
    if (heading === '') return;
    while (open.length > 0 && (open.at(-1) ?? 0) >= node.depth) open.pop();
    const rank = Math.min(firstRank + open.length, lastRank);
    open.push(node.depth);
    const id = slugger.slug(`section-${heading}`);
    node.data = { ...node.data, section: { id, rank } };
    sections.push({ id, level: node.depth, heading });
  });
  return sections;
}
