import type { FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import { eachNode } from './each-node.ts';

/** Takes the notes out of a node, in the order of the document. */
function takeNotes(node: Nodes, notes: FootnoteDefinition[]): void {
  if (!('children' in node)) return;
  const children: RootContent[] = node.children;
  for (const child of children) {
    if (child.type === 'footnoteDefinition') notes.push(child);
    else takeNotes(child, notes);
  }
  const others = children.filter(({ type }) => type !== 'footnoteDefinition');
  if (others.length < children.length) node.children = others as never;
}

/** A unified plugin that moves all notes to the document's end, in their order. */
export function gatherNotes() {
  return (tree: Root): void => {
    const notes: FootnoteDefinition[] = [];
    takeNotes(tree, notes);
    if (notes.length > 0) tree.children.push({ type: 'notes', children: notes });
  };
}

/** Links the marks in the text with their notes, both ways, once the notes' addresses are known. */
export function linkNotes(tree: Root): void {
  const notes = new Map<
    string,
    { readonly note: FootnoteDefinition; readonly place: number; readonly marks: string[] }
  >();
  eachNode(tree, (note) => {
    if (note.type !== 'footnoteDefinition') return;
    if (!notes.has(note.identifier)) notes.set(note.identifier, { note, place: notes.size + 1, marks: [] });
  });
  if (notes.size === 0) return;
  eachNode(tree, (reference) => {
    if (reference.type !== 'footnoteReference') return;
    const target = notes.get(reference.identifier);
    const id = target?.note.data?.address?.id;
    if (target === undefined || id === undefined) return;
    const repeat = target.marks.length === 0 ? '' : `-${target.marks.length + 1}`;
    const mark = `note-mark-${target.place}${repeat}`;
    target.marks.push(mark);
    reference.data = { ...reference.data, note: { id, mark } };
  });
  for (const { note, marks } of notes.values()) note.data = { ...note.data, marks };
}
