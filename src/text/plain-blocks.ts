import type { Root } from 'mdast';
import { eachNode } from './each-node.ts';

/** Stands for the words of one line: a character for private use, which Markdown takes for a letter. */
const placeholder = '\uE000';

/**
 * A line of prose: after the marks of an item or a heading, if any, a letter or an opening quotation mark, and then nothing
 * that Markdown could read as anything but itself. That includes white space at the end, which it would drop.
 */
const line = /(?:- |\d{1,9}\. |#{1,6} )?(?=[\p{L}‘“])[^\\`*_[\]<>&|~#\0\r\n\t]*[^\\`*_[\]<>&|~#\0\s]/u;
/** A block all of whose lines are prose: what is inside it depends on no other block. */
const plainBlock = new RegExp(`^(?:${line.source}(?:\\n|$))+$`, 'u');
const wordsOfLine = /^((?:- |\d{1,9}\. |#{1,6} )?)(.+)$/gmu;

/** A text of which a parser needs to look at less. */
export interface SetAside {
  /** The text, with a placeholder for the words of each line of prose. */
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
  const blocks = text.split('\n\n').map((block) => {
    if (!plainBlock.test(block)) return block;
    return block.replace(wordsOfLine, (_, marks: string, rest: string) => {
      words.push(rest);
      return marks + placeholder;
    });
  });
  return { text: blocks.join('\n\n'), words };
}

/** Puts words that were set aside back into the tree of what was left. */
export function putBack(tree: Root, words: readonly string[]): void {
  if (words.length === 0) return;
  let place = 0;
  eachNode(tree, (node) => {
    if (!('value' in node) || !node.value.includes(placeholder)) return;
    node.value = node.value.replaceAll(placeholder, () => words[place++] ?? '');
  });
}
