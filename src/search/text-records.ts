import { contentsLines, type ContentsLine } from '../archive/contents-lines.ts';
import type { DocumentText, Paragraph } from '../archive/document.ts';
import type { AliasTable } from './aliases.ts';
import { wordsOfBlock, type IndexRecord } from './index-record.ts';
import { aliasToken, paragraphToken } from './index-tokens.ts';
import { printedNumber } from './printed-number.ts';

/**
 * Words after which a record ends. A record is what the index can tell apart before any text is read: shorter records
 * make a more precise index and a larger one.
 */
const wordsInRecord = 300;

type Block = IndexRecord['blocks'][number];

/** A heading that stands in the document more than once carries what tells it apart there. */
function headingBlock({ level, heading, about }: ContentsLine): Block {
  return { type: 'heading', level: Math.min(level, 6), text: about === null ? heading : `${about} · ${heading}` };
}

/** A record as it grows. */
interface Draft {
  readonly blocks: Block[];
  /** Numbers of the alias groups whose words stand in the blocks. */
  readonly groups: Set<number>;
  words: number;
}

/** The tokens of every alias whose words stand in a record, and of every paragraph that the document numbers. */
function tokensOf({ blocks, groups }: Draft): string[] {
  const numbers = blocks.flatMap((block) => (block.type === 'paragraph' ? (printedNumber(block.id) ?? []) : []));
  return [...[...groups].sort((a, b) => a - b).map(aliasToken), ...numbers.map(paragraphToken)];
}

/**
 * Cuts paragraphs into records, at paragraph ends, each under the headings in force. The document's own title is left out:
 * it stands in the record of its facts.
 */
function cut(
  paragraphs: readonly Paragraph[],
  sections: ReadonlyMap<string, ContentsLine>,
  aliases: AliasTable,
): readonly Draft[] {
  const drafts: Draft[] = [];
  let draft: Draft = { blocks: [], groups: new Set(), words: wordsInRecord };
  let inForce: readonly string[] = [];
  /** @returns how many words the block holds */
  const add = (block: Block): number => {
    const words = wordsOfBlock(block);
    draft.blocks.push(block);
    for (const { group } of aliases.find(words)) draft.groups.add(group.number);
    return words.length;
  };
  for (const paragraph of paragraphs) {
    if (draft.words >= wordsInRecord) {
      draft = { blocks: [], groups: new Set(), words: 0 };
      drafts.push(draft);
      inForce = [];
    }
    for (const id of paragraph.sections) {
      const section = sections.get(id);
      if (section !== undefined && section.level > 1 && !inForce.includes(id)) add(headingBlock(section));
    }
    inForce = paragraph.sections;
    draft.words += add({ type: 'paragraph', id: paragraph.id, form: paragraph.form, text: paragraph.text });
  }
  return drafts;
}

/**
 * The index records of a document's text, in its own order, then those of its boilerplate.
 * @param isBoilerplate tells the paragraphs that say nothing of this document's own
 */
export function textRecords(
  entry: string,
  text: DocumentText,
  aliases: AliasTable,
  isBoilerplate: (paragraph: Paragraph) => boolean,
): IndexRecord[] {
  const sections = new Map(contentsLines(text).map((section) => [section.id, section]));
  const written = text.paragraphs.filter((paragraph) => paragraph.text.trim() !== '');
  const own = written.filter((paragraph) => !isBoilerplate(paragraph));
  const boilerplate = written.filter(isBoilerplate);
  const records = (paragraphs: readonly Paragraph[], role: IndexRecord['role']): IndexRecord[] =>
    cut(paragraphs, sections, aliases).map((draft) => ({ entry, role, blocks: draft.blocks, tokens: tokensOf(draft) }));
  return [...records(own, 'text'), ...records(boilerplate, 'boilerplate')];
}
