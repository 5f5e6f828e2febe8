import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonInOrder } from '../../src/text/common-in-order.ts';

test('equal marks are paired in an order common to both lists', () => {
  expect(commonInOrder(['a', 'b', 'c', 'd'], ['x', 'a', 'c', 'b', 'd'])).toHaveLength(3);
  expect(commonInOrder(['a', 'b', 'c'], ['c', 'a', 'b'])).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test('the nth of several equal marks answers to the nth', () => {
  expect(commonInOrder(['a', 'a', 'b'], ['a', 'b', 'a'])).toEqual([
    [0, 0],
    [2, 1],
  ]);
  expect(commonInOrder(['a', 'a'], ['a', 'a'])).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

/** The length of the longest order common to two lists, each of whose marks stands once, by trying all. */
function longest(old: readonly string[], now: readonly string[]): number {
  const [first, ...rest] = old;
  if (first === undefined) return 0;
  const place = now.indexOf(first);
  const without = longest(rest, now);
  return place === -1 ? without : Math.max(without, 1 + longest(rest, now.slice(place + 1)));
}

test('no order common to both is longer', () => {
  const marks = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
  fc.assert(
    fc.property(marks, marks, (old, now) => {
      const pairs = commonInOrder(old, now);
      expect(pairs.map(([place]) => old[place])).toEqual(pairs.map(([, place]) => now[place]));
      for (const side of [0, 1] as const) {
        const places = pairs.map((pair) => pair[side]);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(new Set(places).size).toBe(places.length);
      }
      expect(pairs).toHaveLength(longest(old, now));
    }),
  );
});
