import { expect, test } from 'vitest';
import { evidenceFor } from '../../src/archive/evidence.ts';

test('a fact stands in a paragraph or on a page', () => {
  expect(evidenceFor({ grades: 'para-51' }, 'grades')).toEqual({ type: 'paragraph', id: 'para-51' });
  expect(evidenceFor({ grades: 'page 12' }, 'grades')).toEqual({ type: 'page', page: 12 });
});

test('a fact that has no place of its own stands where the whole does', () => {
  const evidence = { grades: 'p1', 'grades.adoption': 'p9' };
  expect(evidenceFor(evidence, 'grades.overall')).toEqual({ type: 'paragraph', id: 'p1' });
  expect(evidenceFor(evidence, 'grades.adoption')).toEqual({ type: 'paragraph', id: 'p9' });
});

test('where the entry says nothing, nothing is said', () => {
  expect(evidenceFor({}, 'inspected.from')).toBeNull();
});
