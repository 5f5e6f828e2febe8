import type { Paragraph } from '../archive/document.ts';
import { spaceMark } from './index-record.ts';

/** The part of a Pagefind fragment that search reads. */
export interface Fragment {
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text?: string;
  }[];
}

/** A paragraph as the index gives it back. */
export interface HeldParagraph {
  readonly id: string;
  readonly form: Paragraph['form'];
  readonly text: string;
  /** The headings it stands under, outermost first. */
  readonly headings: readonly string[];
}

const paragraphAnchor = /^([a-z]+):([^:]+):(.*)$/s;

/**
 * The paragraphs of an index record: what `recordHtml` wrote, read back.
 * @throws Error when the fragment is not one of this archive's
 */
export function readFragment({ anchors }: Fragment): HeldParagraph[] {
  const open: { level: number; text: string }[] = [];
  const paragraphs: HeldParagraph[] = [];
  for (const anchor of anchors) {
    const level = /^h(\d)$/.exec(anchor.element)?.[1];
    if (level !== undefined) {
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= Number(level)) open.pop();
      open.push({ level: Number(level), text: anchor.text ?? '' });
      continue;
    }
    const [, form, id, text] = paragraphAnchor.exec(anchor.id) ?? [];
    if (form === undefined || id === undefined || text === undefined) {
      throw new Error(`Not a paragraph of the archive's index: ${anchor.id}`);
    }
    paragraphs.push({
      id,
      form: form as Paragraph['form'],
      text: text.replaceAll(spaceMark, ' '),
      headings: open.map((heading) => heading.text),
    });
  }
  return paragraphs;
}
