import { expect, test } from 'vitest';
import { isCutShort, isOpenEnded, startsMidSentence } from '../../../scripts/ingest/text/sentence.ts';

test.each([
  ['Reviews are overdue and', true],
  ['Reviews are overdue and  ', true],
  ['Reviews are overdue.', false],
  ['Reviews are overdue. \n', false],
  ['Are reviews overdue?', false],
  ['They said so (at length).', false],
  ['They said “so.”', false],
  ['', false],
  ['   ', false],
])('%j is open-ended: %s', (words, isOpen) => {
  expect(isOpenEnded(words)).toBe(isOpen);
});

test.each([
  ['Reviews are overdue and', true],
  ['the quality of the \n', true],
  ['plans, reviews,', true],
  ['Reviews are overdue', false],
  ['a brand', false],
])('%j is cut short: %s', (words, isCut) => {
  expect(isCutShort(words)).toBe(isCut);
});

test.each([
  ['a similar proportion', true],
  ['  a similar proportion', true],
  ['“a similar proportion', true],
  ['(or more)', true],
  ['Children are safe.', false],
  ['12 children', false],
  ['', false],
])('%j starts in the middle of a sentence: %s', (words, isMiddle) => {
  expect(startsMidSentence(words)).toBe(isMiddle);
});
