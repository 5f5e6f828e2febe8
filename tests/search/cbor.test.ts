import { expect, test } from 'vitest';
import { arrayItem, arrayItems, readText, textItem } from '../../src/search/cbor.ts';

// The examples of RFC 8949, appendix A.
test('items come apart as the bytes that encode them', () => {
  const nested = Uint8Array.of(0x83, 0x01, 0x82, 0x02, 0x03, 0x82, 0x04, 0x05);
  expect(arrayItems(nested).map((item) => [...item])).toEqual([[1], [0x82, 2, 3], [0x82, 4, 5]]);
  const numbers = Uint8Array.of(0x84, 0x18, 0x64, 0x19, 0x03, 0xe8, 0x1a, 0, 0x0f, 0x42, 0x40, 0x38, 0x63);
  expect(arrayItems(numbers).map(({ length }) => length)).toEqual([2, 3, 5, 2]);
});

test('texts and arrays of any length are read as they were written', () => {
  const texts = ['', 'care', 'ü'.repeat(100), 'x'.repeat(70_000)];
  expect(arrayItems(arrayItem(texts.map(textItem))).map(readText)).toEqual(texts);
  expect([...textItem('ü')]).toEqual([0x62, 0xc3, 0xbc]);
  expect(arrayItems(arrayItem(Array.from({ length: 70_000 }, () => Uint8Array.of(7))))).toHaveLength(70_000);
});

test('what is not of this form is refused, not misread', () => {
  const indefinite = Uint8Array.of(0x9f, 0x01, 0xff);
  const float = Uint8Array.of(0x81, 0xf9, 0, 0);
  const cut = Uint8Array.of(0x82, 0x01);
  for (const bytes of [indefinite, float, cut, textItem('care')]) expect(() => arrayItems(bytes)).toThrow(RangeError);
  expect(() => readText(Uint8Array.of(1))).toThrow(RangeError);
});

test.each([
  ['a number', [0x81, 0x19, 0x01]],
  ['a text', [0x81, 0x63, 0x61]],
  ['an array', [0x81, 0x82, 0x01]],
])('an item that ends too early is an error: %s', (_, bytes) => {
  expect(() => arrayItems(Uint8Array.from(bytes))).toThrow(RangeError);
});
