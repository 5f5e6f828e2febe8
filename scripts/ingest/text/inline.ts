import type { PhrasingContent } from 'mdast';
import type { Content } from './block.ts';

/** Words of a line with the converter's markup read, and the pieces of markup that were taken away. */
export interface InlineResult {
  readonly content: Content;
  readonly markup: readonly string[];
}

interface Rule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, notes: ReadonlySet<string>, before: string) => InlineResult | null;
}

const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
const noteMark = (label: string): PhrasingContent => ({ type: 'footnoteReference', identifier: label, label });
const endsInDigit = /\p{Nd}$/u;
const startsWithDigit = /^\p{Nd}/u;

/** The converter's ways of setting type, each with what it means. First match wins; the rest of the line is text. */
const rules: readonly Rule[] = [
  {
    // A fraction such as 17½, not a note: "17<sup>1</sup>/<sub>2</sub>".
    pattern: /<sup>(\d+)<\/sup>\/<sub>(\d+)<\/sub>/,
    read: ([, over = '', under = '']) => ({
      content: text(`${over}/${under}`),
      markup: ['<sup>', '</sup>', '<sub>', '</sub>'],
    }),
  },
  {
    pattern: /<sup>([^<>]*)<\/sup>/,
    read: ([, mark = ''], notes, before) => ({
      content: notes.has(mark) && before !== '' ? [noteMark(mark)] : text(mark),
      markup: ['<sup>', '</sup>'],
    }),
  },
  {
    pattern: /<sub>([^<>]*)<\/sub>/,
    read: ([, mark = '']) => ({ content: text(mark), markup: ['<sub>', '</sub>'] }),
  },
  {
    // A word set as mathematics, with or without a note mark: "$\ensuremath{\mathsf{Board}}^1$".
    pattern: /\$\\ensuremath\{\\mathsf\{([^{}$]*)\}\}(?:\^\{?(\d+)\}?)?\$/,
    read: ([, word = '', mark = ''], notes) => ({
      content: [...text(word), ...(mark === '' ? [] : notes.has(mark) ? [noteMark(mark)] : text(` ${mark}`))],
      markup: ['$\\ensuremath{\\mathsf{'],
    }),
  },
  {
    pattern: /\*\*(?=\S)([^*]+?)(?<=\S)\*\*/,
    read: ([, value = '']) => ({ content: [{ type: 'strong', children: text(unescape(value)) }], markup: [] }),
  },
  {
    pattern: /(?<![*\\\w])\*(?=[^\s*])([^*]+?)(?<=[^\s\\])\*(?![*\w])/,
    read: ([, value = '']) => ({ content: [{ type: 'emphasis', children: text(unescape(value)) }], markup: [] }),
  },
  {
    pattern: /<i>([^<>]*)<\/i>/,
    read: ([, value = '']) => ({
      content: [{ type: 'emphasis', children: text(value.trim()) }],
      markup: ['<i>', '</i>'],
    }),
  },
];

/** The character behind a Markdown escape: "A\*-C" is "A*-C". */
function unescape(value: string): string {
  return value.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}

/**
 * Reads the converter's markup within a line: emphasis, note marks, fractions, words set as mathematics, escapes.
 * Anything else, HTML included, stays text.
 * @param line one line of the source
 * @param notes labels of the document's notes; a raised number that is none of them is a number
 */
export function readInline(line: string, notes: ReadonlySet<string>): InlineResult {
  const content: PhrasingContent[] = [];
  const markup: string[] = [];
  let rest = line.trim().replaceAll(/\s+/g, ' ');
  let before = '';
  while (rest !== '') {
    let first: { index: number; length: number; result: InlineResult } | null = null;
    for (const rule of rules) {
      const match = rest.match(rule.pattern);
      if (match?.index === undefined || (first !== null && match.index >= first.index)) continue;
      const result = rule.read(match, notes, before + rest.slice(0, match.index));
      if (result !== null) first = { index: match.index, length: match[0].length, result };
    }
    if (first === null) {
      content.push(...text(unescape(rest)));
      break;
    }
    content.push(...text(unescape(rest.slice(0, first.index))), ...first.result.content);
    markup.push(...first.result.markup);
    before += rest.slice(0, first.index + first.length);
    rest = rest.slice(first.index + first.length);
  }
  return { content: mergeText(content), markup };
}

function mergeText(content: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of content) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      // Two figures that markup alone keeps apart stay two: "17<sup>1</sup>".
      const space = endsInDigit.test(last.value) && startsWithDigit.test(node.value) ? ' ' : '';
      merged[merged.length - 1] = { type: 'text', value: last.value + space + node.value };
    } else merged.push(node);
  }
  return merged;
}
