import type { Paragraph } from '../archive/document.ts';
import { onceFor } from '../archive/once-for.ts';
import { functionWords } from './plain-english.ts';
import { readWords, type Word } from './words.ts';

/** A heading in force from this point of a record on. */
export interface RecordHeading {
  readonly type: 'heading';
  /** 1 to 6, as in the document. */
  readonly level: number;
  readonly text: string;
}

/** A paragraph of a record. */
export interface RecordParagraph {
  readonly type: 'paragraph';
  readonly id: string;
  readonly form: Paragraph['form'];
  readonly text: string;
  /** It is kept beside the others and nothing finds it: a web address is no word. */
  readonly isSilent?: boolean;
}

/** What the index holds as one unit: an entry's facts, or a few consecutive paragraphs under their headings. */
export interface IndexRecord {
  readonly entry: string;
  readonly role: 'facts' | 'text' | 'boilerplate';
  readonly blocks: readonly (RecordHeading | RecordParagraph)[];
  /** Words that the index holds in addition: see `index-tokens.ts`. */
  readonly tokens: readonly string[];
}

/** The words of a block, read once: aliases are looked for among them, and they are indexed. */
export const wordsOfBlock = onceFor((block: IndexRecord['blocks'][number]): readonly Word[] => readWords(block.text));

/**
 * All that the index can find a record by, in order: the words of its blocks, then its tokens. Words without a topic are left out:
 * they are a third of all words, and nobody's query.
 */
export function indexedWords({ blocks, tokens }: IndexRecord): string[] {
  const words: string[] = [];
  for (const block of blocks) {
    if (block.type === 'paragraph' && block.isSilent === true) continue;
    for (const { plain } of wordsOfBlock(block)) if (!functionWords.has(plain)) words.push(plain);
  }
  return [...words, ...tokens];
}
