import type { Paragraph } from '../archive/document.ts';
import type { IndexRecord } from './index-record.ts';

/** A heading of a record, in force from there on. */
interface FragmentHeading {
  /** 1 to 6, as in the document. */
  readonly level: number;
  readonly text: string;
}

/** A paragraph of a record, as it is read. */
interface FragmentParagraph {
  readonly id: string;
  readonly form: Paragraph['form'];
  readonly text: string;
}

/** The part of a record's fragment that search reads. */
export interface Fragment {
  readonly blocks: readonly (FragmentHeading | FragmentParagraph)[];
}

/** A paragraph as the index gives it back. */
export interface HeldParagraph extends FragmentParagraph {
  /** The headings it stands under, outermost first. */
  readonly headings: readonly string[];
}

/** What Pagefind's script wants to find in a fragment, of which nothing is asked here: it makes excerpts of its own of them. */
const forPagefind = { url: '', content: '', word_count: 0, filters: {}, meta: {}, anchors: [] };

/** The fragment of a record, as JSON: what Pagefind's script hands back when the record is found. */
export function fragmentJson({ blocks }: IndexRecord): string {
  const held: Fragment['blocks'] = blocks.map((block) =>
    block.type === 'heading'
      ? { level: block.level, text: block.text }
      : { id: block.id, form: block.form, text: block.text },
  );
  return JSON.stringify({ ...forPagefind, blocks: held });
}

/**
 * The paragraphs of an index record.
 * @throws Error when the fragment is not one of this archive's
 */
export function readFragment({ blocks }: Partial<Fragment>): HeldParagraph[] {
  if (blocks === undefined) throw new Error("Not a record of the archive's index");
  const open: FragmentHeading[] = [];
  const paragraphs: HeldParagraph[] = [];
  for (const block of blocks) {
    if ('level' in block) {
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= block.level) open.pop();
      open.push(block);
    } else paragraphs.push({ ...block, headings: open.map(({ text }) => text) });
  }
  return paragraphs;
}
