import { expect, test } from 'vitest';
import { unlockedWords } from '../../scripts/unlocked-words.ts';

const ids = (count: number) => Array.from({ length: count }, (_, index) => `north/20${10 + index}-sif-inspection`);

test('a few documents whose addresses can change are named', () => {
  expect(unlockedWords(ids(1))).toBe(
    '1 document has paragraph addresses that can still change; "npm run verify -- --lock" keeps them: north/2010-sif-inspection',
  );
});

test('of many, the count and the first five are said', () => {
  const words = unlockedWords(ids(40));
  expect(words).toMatch(/^40 documents have .*north\/2014-sif-inspection, and 35 more$/);
  expect(words).not.toContain('2015');
});
