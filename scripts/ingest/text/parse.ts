import type { Block, Content, Repair } from './block.ts';
import { markupRule } from '../prove.ts';
import { readInline } from './inline.ts';

const heading = /^(#{1,6})\s+(.*)$/;
const bullet = /^(\s*)[-•■▪●○◦–⎯]\s+(.*)$/u;
const numbered = /^(?:[-•■▪]\s+)?(\d{1,3})\.\s+(.*)$/u;
/** A note at a page's foot: "<sup>2</sup> A full …", or with the "<" that the converter lost: "<sup>&</sup>lt;sup>2</sup> …". */
const note = /^<sup>(?:&<\/sup>lt;sup>)?(\d{1,3})<\/sup>\s+(\S.*)$/;
const spacesADepth = 2;
const blankLinesAtPageBreak = 2;

interface State {
  /** The last number of a numbered item, 0 before the first. */
  lastNumber: number;
  /** Whether the block before is a heading: a count may start again after one. */
  afterHeading: boolean;
}

/** Whether a printed number continues the count of the document, or starts one anew after a heading. */
function continues(number: number, state: State): boolean {
  return number === state.lastNumber + 1 || (number === 1 && state.afterHeading);
}

/**
 * Reads the lines of a text into blocks: headings, numbered items, bullets, rows of cells, notes, paragraphs, and the
 * places where pages begin (three line ends or more, or a form feed). Nothing is joined yet.
 * @param source the text; any line ends
 */
export function parseBlocks(source: string): Repair {
  const lines = source
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\f', '\n\n\n')
    .split('\n');
  const notes = new Set(lines.flatMap((line) => line.trim().match(note)?.[1] ?? []));
  const blocks: Block[] = [];
  const dropped: { text: string; rule: string; page: number | null }[] = [];
  const state: State = { lastNumber: 0, afterHeading: true };
  let blank = 0;
  let page = 1;

  const read = (text: string): Content => {
    const { content, markup } = readInline(text, notes);
    dropped.push(...markup.map((piece) => ({ text: piece, rule: markupRule, page })));
    return content;
  };

  for (const line of lines) {
    const text = line.trim();
    if (text === '') {
      // A line with nothing but cell marks is a blank row: it parts tables but says nothing.
      blank += 1;
      continue;
    }
    if (blank > blankLinesAtPageBreak && blocks.length > 0) {
      page += 1;
      blocks.push({ type: 'page', page });
    }
    const follows = blank === 0;
    blank = 0;
    const block = readLine(
      line,
      follows ? blocks.at(-1) : undefined,
      state,
      read,
      (piece) => dropped.push(piece),
      page,
    );
    if (block.replaces) blocks.pop();
    blocks.push(block.block);
    state.afterHeading = block.block.type === 'heading';
    if (block.block.type === 'item' && block.block.number !== null) state.lastNumber = block.block.number;
  }
  return { blocks, dropped };
}

/** Reads one line, given the block that the line before it made where no blank line parts them. */
function readLine(
  line: string,
  before: Block | undefined,
  state: State,
  read: (text: string) => Content,
  drop: (piece: { text: string; rule: string; page: number | null }) => void,
  page: number,
): { block: Block; replaces: boolean } {
  const text = line.trim();
  const fresh = (block: Block) => ({ block, replaces: false });

  if (line.includes('\t')) {
    const row = line.split('\t').map((cell) => read(cell));
    if (before?.type === 'table') return { block: { ...before, rows: [...before.rows, row] }, replaces: true };
    return fresh({ type: 'table', header: null, rows: [row] });
  }
  const noted = text.match(note);
  if (noted !== null) {
    const start = text.indexOf('</sup>', text.startsWith('<sup>&') ? '<sup>&</sup>'.length : 0) + '</sup>'.length;
    const opening = text.slice(0, start - '</sup>'.length).replace(/\d+$/, '');
    for (const piece of [opening, '</sup>']) drop({ text: piece, rule: markupRule, page });
    return fresh({ type: 'note', label: noted[1] ?? '', content: read(noted[2] ?? '') });
  }
  const headed = line.match(heading);
  if (headed !== null) return fresh({ type: 'heading', content: read(headed[2] ?? ''), rank: null });
  const counted = text.match(numbered);
  if (counted !== null && continues(Number(counted[1]), state)) {
    return fresh({ type: 'item', number: Number(counted[1]), depth: 0, content: read(counted[2] ?? '') });
  }
  const marked = line.match(bullet);
  if (marked !== null) {
    const glyph = text[0] ?? '';
    if (glyph !== '-') drop({ text: glyph, rule: 'bullet', page });
    const depth = Math.floor((marked[1] ?? '').length / spacesADepth);
    return fresh({ type: 'item', number: null, depth, content: read(marked[2] ?? '') });
  }
  if (before?.type === 'paragraph') {
    return { block: { type: 'paragraph', lines: [...before.lines, read(text)] }, replaces: true };
  }
  if (before?.type === 'item') {
    return {
      block: { ...before, content: [...before.content, { type: 'text', value: ' ' }, ...read(text)] },
      replaces: true,
    };
  }
  return fresh({ type: 'paragraph', lines: [read(text)] });
}
