import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cborOf, CborWriter, readCbor, type CborValue } from '../../src/search/cbor.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

// Examples of RFC 8949, appendix A.
test.each<[CborValue, string]>([
  [0, '00'],
  [23, '17'],
  [24, '1818'],
  [100, '1864'],
  [1000, '1903e8'],
  [1_000_000, '1a000f4240'],
  [-1, '20'],
  [-100, '3863'],
  [-1000, '3903e7'],
  ['', '60'],
  ['ü', '62c3bc'],
  ['水', '63e6b0b4'],
  [[], '80'],
  [[1, [2, 3], [4, 5]], '8301820203820405'],
])('%j is written and read as the standard says', (value, bytes) => {
  expect(hex(cborOf(value))).toBe(bytes);
  expect(readCbor(Buffer.from(bytes, 'hex'))).toEqual(value);
});

test('whatever is written is read again', () => {
  const number = fc.integer({ min: -(2 ** 32), max: 2 ** 32 - 1 });
  const { value } = fc.letrec<{ value: CborValue }>((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, number, fc.string({ unit: 'binary' }), fc.array(tie('value'))),
  }));
  fc.assert(
    fc.property(value, (written) => {
      expect(readCbor(cborOf(written))).toEqual(written);
    }),
  );
  const long = ['x'.repeat(70_000), Array.from({ length: 70_000 }, (_, at) => at)];
  expect(readCbor(cborOf(long))).toEqual(long);
});

test('what was taken stays as it is while more is written', () => {
  const writer = new CborWriter();
  writer.text('care');
  const taken = writer.take();
  writer.number(7);
  expect([readCbor(taken), readCbor(writer.take())]).toEqual(['care', 7]);
});

test.each([
  ['an array of no stated length', '9f01ff'],
  ['a fraction', '81f90000'],
  ['a number of eight bytes', '1b0000000100000000'],
  ['an array that ends too early', '8201'],
  ['a number that ends too early', '811901'],
  ['a text that ends too early', '816361'],
  ['more than one item', '0102'],
  ['nothing', ''],
])('%s is refused, not misread', (_, bytes) => {
  expect(() => readCbor(Buffer.from(bytes, 'hex'))).toThrow(RangeError);
});
