import { expect, test } from 'vitest';
import { asSentence } from '../../src/archive/as-sentence.ts';

test('a full stop is added once', () => {
  expect(asSentence('Only one source reports it')).toBe('Only one source reports it.');
  expect(asSentence('The publisher took it back.')).toBe('The publisher took it back.');
});
