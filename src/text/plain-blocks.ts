import type { Root, RootContent } from 'mdast';
import { eachNode } from './each-node.ts';

/** Stands for the words of one line: a character for private use, which Markdown takes for a letter. */
const placeholder = '\uE000';

/** The marks of an item or a heading, where a line begins with them. */
const lineMarks = String.raw`(?:- |\d{1,9}\. |#{1,6} )?`;
/**
 * The words of a line of prose: a letter or an opening quotation mark, and then nothing that Markdown could read as anything
 * but itself. That includes white space at the end, which it would drop.
 */
const prose = /(?=[\p{L}‘“])[^\\`*_[\]<>&|~#\0\r\n\t]*[^\\`*_[\]<>&|~#\0\s]/u;
/** A block all of whose lines are prose: what is inside it depends on no other block. */
const plainBlock = new RegExp(`^(?:${lineMarks}${prose.source}(?:\\n|$))+$`, 'u');
const wordsOfLine = new RegExp(`^(${lineMarks})(.+)$`, 'gmu');
/** How a line begins that is no item and no heading. */
const proseStart = /^[\p{L}‘“]/u;
/** What stands between two blocks. */
const blank = '\n\n';

/** A text of which a parser needs to look at less. */
export interface SetAside {
  /** The text, with a placeholder for the words of each line of prose, and one for all of paragraphs that follow one another. */
  readonly text: string;
  /** Those words, in the order of the text. */
  readonly words: readonly string[];
}

/**
 * Sets aside the words of lines that hold no mark of Markdown. What blocks there are does not depend on them, only on how
 * lines begin, and a parser takes many times as long for the words of a letter as for its blocks.
 */
export function setAside(text: string): SetAside {
  if (text.includes(placeholder)) return { text, words: [] };
  const words: string[] = [];
  const left: string[] = [];
  const setLineAside = (_: string, marks: string, rest: string) => {
    words.push(rest);
    return marks + placeholder;
  };
  let isAfterParagraph = false;
  for (const block of text.split(blank)) {
    const isPlain = plainBlock.test(block);
    const isParagraph = isPlain && proseStart.test(block) && !block.includes('\n');
    if (isParagraph && isAfterParagraph) words.push(`${words.pop() ?? ''}${blank}${block}`);
    else left.push(isPlain ? block.replace(wordsOfLine, setLineAside) : block);
    isAfterParagraph = isParagraph;
  }
  return { text: left.join(blank), words };
}

/** A paragraph of words that were set aside, as the paragraphs that it stands for. */
function apart(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node];
  const [first] = node.children;
  if (first?.type !== 'text' || !first.value.includes(blank)) return [node];
  return first.value.split(blank).map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
}

/** Puts words that were set aside back into the tree of what was left. */
export function putBack(tree: Root, words: readonly string[]): void {
  if (words.length === 0) return;
  let place = 0;
  eachNode(tree, (node) => {
    if (!('value' in node) || !node.value.includes(placeholder)) return;
    node.value = node.value.replaceAll(placeholder, () => words[place++] ?? '');
  });
  tree.children = tree.children.flatMap(apart);
}
