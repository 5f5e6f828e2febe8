import { expect, it } from 'vitest';
import { withinSentence } from '../../src/archive/within-sentence.ts';

it.each([
  ['Focused visit', 'focused visit'],
  ['Area SEND inspection', 'area SEND inspection'],
  ['ILACS inspection', 'ILACS inspection'],
  ['Review of the Local Safeguarding Children Board', 'review of the Local Safeguarding Children Board'],
])('writes %s inside a sentence as %s', (label, inside) => {
  expect(withinSentence(label)).toBe(inside);
});
