import { expect, test } from 'vitest';
import { fragmentNames } from '../../src/search/fragment-names.ts';

const zeros = '0'.repeat(64);

test('a fragment is named after the beginning of its digest', () => {
  expect(fragmentNames(['0123456789abcdef', 'fedcba9876543210'], new Set())).toEqual(['en_0123456', 'en_fedcba9']);
});

test('names are longer where the beginnings are the same, in this shard or in another', () => {
  const alike = [zeros, `${zeros.slice(0, 8)}1${zeros.slice(9)}`];
  expect(fragmentNames(alike, new Set())).toEqual(['en_0000000', 'en_00000000']);
  expect(fragmentNames(alike, new Set(['en_0000000']))).toEqual(['en_00000000', 'en_000000001']);
});
