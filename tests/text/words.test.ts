import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/text/markdown.ts';
import { tokenise, wordsOf } from '../../src/text/words.ts';

describe('tokenise', () => {
  test('parts runs of digits from runs of letters', () => {
    expect(tokenise('section 47 (S47), 16- and 17-year-olds')).toEqual([
      'section',
      '47',
      'S',
      '47',
      '16',
      'and',
      '17',
      'year',
      'olds',
    ]);
  });
  test('reads curly and straight quotation marks alike', () => {
    expect(tokenise('children’s “voice”')).toEqual(tokenise('children\'s "voice"'));
  });
  test('takes ligatures and fractions apart', () => {
    expect(tokenise('ﬁrst 17½')).toEqual(['first', '17', '1', '2']);
  });
});

describe('wordsOf', () => {
  const words = (markdown: string) => wordsOf(parseMarkdown(markdown)).join(' ');
  test('counts printed numbers, cells and the marks of notes', () => {
    expect(words('51. One[^a1]\n52. Two\n\n| x | y |\n| - | - |\n| z | |\n\n[^a1]: Note')).toBe(
      '51 One a 1 52 Two x y z a 1 Note',
    );
  });
  test('leaves out marks and syntax, but not other HTML', () => {
    expect(words('<!-- page 3 -->\n\n**A**dopt <!-- page 4 -->now <b>')).toBe('Adopt now b');
  });
  test('keeps what other Markdown would swallow', () => {
    expect(words('[ref]: https://example.org\n\n    indented\n\n- [x] ticked')).toBe(
      'ref https example org indented x ticked',
    );
  });
});
