import { describe, expect, test } from 'vitest';
import { isMark, readMarks } from '../../src/text/comments.ts';

describe('marks', () => {
  test('several stand before the words that they are of', () => {
    expect(readMarks('<!-- page 3 --> <!-- signature -->Nick <!-- page 4 -->')).toEqual({
      marks: [{ type: 'page', page: 3 }, { type: 'signature' }],
      rest: 'Nick <!-- page 4 -->',
    });
  });

  test('a doubt is told whole, over several lines', () => {
    expect(readMarks('<!-- uncertain: cells\nwere cut -->').marks).toEqual([
      { type: 'uncertain', why: 'cells\nwere cut' },
    ]);
  });

  test.each([
    '<!-- see page 3 -->',
    '<!-- page 3 of 9 -->',
    '<!-- page three -->',
    '<!-- page 123456 -->',
    '<!-- letterheads -->',
    '<!-- uncertain -->',
    '<!-- page 3',
    '<b>',
  ])('%s is no mark but words', (html) => {
    expect(readMarks(html)).toEqual({ marks: [], rest: html });
    expect(isMark(html)).toBe(false);
  });
});
