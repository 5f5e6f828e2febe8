import { contentsLines, type ContentsLine } from '../archive/contents-lines.ts';
import type { DocumentText, Paragraph } from '../archive/document.ts';
import type { AliasTable } from './aliases.ts';
import type { IndexRecord } from './index-record.ts';
import { aliasToken, paragraphToken } from './index-tokens.ts';
import { printedNumber } from './printed-number.ts';
import { readWords } from './words.ts';

/**
 * Words after which a record ends. A record is what the index can tell apart before any text is read: shorter records
 * make a more precise index and a larger one.
 */
const wordsInRecord = 300;

type Block = IndexRecord['blocks'][number];

/** The tokens of every alias whose words stand in the blocks, and of every paragraph that the document numbers. */
function tokensOf(blocks: readonly Block[], aliases: AliasTable): string[] {
  const groups = new Set(blocks.flatMap(({ text }) => aliases.find(readWords(text)).map(({ group }) => group.number)));
  const numbers = blocks.flatMap(({ type, id }) => (type === 'paragraph' ? (printedNumber(id) ?? []) : []));
  return [...[...groups].sort((a, b) => a - b).map(aliasToken), ...numbers.map(paragraphToken)];
}

/** A heading that stands in the document more than once carries what tells it apart there. */
function headingBlock({ id, level, heading, about }: ContentsLine): Block {
  return { type: 'heading', id, level: Math.min(level, 6), text: about === null ? heading : `${about} · ${heading}` };
}

/**
 * Cuts paragraphs into records, at paragraph ends, each under the headings in force. The document's own title is left out:
 * it stands in the record of its facts.
 */
function cut(paragraphs: readonly Paragraph[], sections: ReadonlyMap<string, ContentsLine>): Block[][] {
  const records: Block[][] = [];
  let blocks: Block[] = [];
  let inForce: readonly string[] = [];
  let words = 0;
  for (const paragraph of paragraphs) {
    if (words >= wordsInRecord) {
      records.push(blocks);
      blocks = [];
      inForce = [];
      words = 0;
    }
    for (const id of paragraph.sections) {
      const section = sections.get(id);
      if (section !== undefined && section.level > 1 && !inForce.includes(id)) blocks.push(headingBlock(section));
    }
    inForce = paragraph.sections;
    blocks.push({ type: 'paragraph', id: paragraph.id, form: paragraph.form, text: paragraph.text });
    words += readWords(paragraph.text).length;
  }
  return blocks.length === 0 ? records : [...records, blocks];
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
    cut(paragraphs, sections).map((blocks) => ({ entry, role, blocks, tokens: tokensOf(blocks, aliases) }));
  return [...records(own, 'text'), ...records(boilerplate, 'boilerplate')];
}
