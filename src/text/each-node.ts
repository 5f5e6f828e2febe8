import type { Nodes } from 'mdast';

/**
 * Does something with every node of a tree, with each before those within it. `unist-util-visit` does the same and names a
 * function anew for each node: with it, walking took a sixth of the time in which a document is read (measured).
 * @param act may give the node other children: those are walked
 */
export function eachNode(tree: Nodes, act: (node: Nodes) => void): void {
  act(tree);
  if (!('children' in tree)) return;
  for (const child of tree.children) eachNode(child, act);
}
