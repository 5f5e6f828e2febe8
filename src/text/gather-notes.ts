import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** A unified plugin that moves all notes to the document's end, in their order. */
export function gatherNotes() {
  return (tree: Root): void => {
    const notes: FootnoteDefinition[] = [];
    visit(tree, 'footnoteDefinition', (note: FootnoteDefinition, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      notes.push(note);
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
    if (notes.length > 0) tree.children.push({ type: 'notes', children: notes });
  };
}

/** Links the marks in the text with their notes, both ways, once the notes' addresses are known. */
export function linkNotes(tree: Root): void {
  const notes = new Map<
    string,
    { readonly note: FootnoteDefinition; readonly place: number; readonly marks: string[] }
  >();
  visit(tree, 'footnoteDefinition', (note: FootnoteDefinition) => {
    if (!notes.has(note.identifier)) notes.set(note.identifier, { note, place: notes.size + 1, marks: [] });
  });
  visit(tree, 'footnoteReference', (reference: FootnoteReference) => {
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
