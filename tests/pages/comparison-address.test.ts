import { describe, expect, it } from 'vitest';
import { readChoice, writeChoice } from '../../src/site/comparison-address.ts';

const known = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

describe('the address of a comparison', () => {
  it('names authorities in the order chosen, and a day', () => {
    const choice = { authorities: ['b', 'a'], by: '2019-01-01' };
    expect(writeChoice(choice)).toBe('?a=b&a=a&by=2019-01-01');
    expect(readChoice('?a=b&a=a&by=2019-01-01', known)).toEqual(choice);
  });

  it('passes over what is unknown, said twice or ill-formed', () => {
    expect(readChoice('?a=b&a=b&a=nowhere&a=c&by=yesterday', known)).toEqual({ authorities: ['b', 'c'], by: null });
    expect(readChoice('?by=2019-13-45', known)).toEqual({ authorities: [], by: null });
  });

  it('takes two to six', () => {
    expect(readChoice('?a=b', known).authorities).toEqual([]);
    expect(readChoice(`?${known.map((slug) => `a=${slug}`).join('&')}`, known).authorities).toHaveLength(6);
    expect(writeChoice({ authorities: [], by: null })).toBe('');
  });
});
