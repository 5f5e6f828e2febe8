import { plain, type Block, type NoteBlock, type Repair } from './block.ts';

/** Puts the notes that stand at the foot of pages at the document's end, where Markdown has them. */
export function gatherNotes({ blocks }: { readonly blocks: readonly Block[] }): Repair {
  const notes = blocks.filter((block): block is NoteBlock => block.type === 'note');
  return {
    blocks: [...blocks.filter((block) => block.type !== 'note'), ...notes],
    moved: notes.map(({ label, content }) => ({ text: `${label} ${plain(content)}`, rule: 'note' })),
  };
}
