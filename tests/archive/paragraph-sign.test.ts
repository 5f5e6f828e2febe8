import { expect, test } from 'vitest';
import { paragraphSign } from '../../src/archive/paragraph-sign.ts';

test.each([
  ['para-51', '51', '51'],
  ['para-51', null, '51'],
  ['p12', null, '¶12'],
  ['p12', '3.1', '3.1'],
  ['t1', null, '¶'],
])('the paragraph at %s, printed %s, is named %s', (id, number, sign) => {
  expect(paragraphSign(id, number)).toBe(sign);
});
