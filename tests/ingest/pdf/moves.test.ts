import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMoves } from '../../../scripts/ingest/pdf/moves.ts';
import { leaf } from './draw.ts';

test('text that stands where it is painted has not moved', () => {
  expect(findMoves([leaf('First.'), leaf('Second.'), leaf('Third.', { page: 2 })])).toEqual([]);
});

test('of two stretches that changed places the shorter has moved', () => {
  const street = leaf('Store Street');
  const body = leaf('This letter summarises the findings of a visit.');
  expect(findMoves([body, street])).toEqual([{ text: 'Store Street', rule: 'reading-order' }]);
});

test('neighbours that moved together are one move', () => {
  const [street, town] = [leaf('Store Street'), leaf('Manchester')];
  const body = leaf('This letter summarises the findings of a visit.');
  expect(findMoves([body, street, town])).toEqual([{ text: 'Store Street Manchester', rule: 'reading-order' }]);
});

test('what is left in place is in painting order, whatever the order', () => {
  const drawn = Array.from({ length: 8 }, (_, index) => leaf(`Stretch number ${index}`));
  fc.assert(
    fc.property(fc.shuffledSubarray(drawn, { minLength: 8 }), (shuffled) => {
      const moved = findMoves(shuffled)
        .map(({ text }) => text)
        .join(' ');
      const kept = shuffled.filter((block) => !moved.includes(block.lines[0]?.runs[0]?.text ?? ''));
      const orders = kept.map((block) => block.lines[0]?.runs[0]?.order ?? 0);
      expect(orders).toEqual(orders.toSorted((a, b) => a - b));
    }),
  );
});
