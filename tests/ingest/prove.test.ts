import { expect, test } from 'vitest';
import { proveWords } from '../../scripts/ingest/prove.ts';
import { parseMarkdown } from '../../src/text/markdown.ts';

const prove = (source: string, markdown: string, account: Partial<Parameters<typeof proveWords>[2]> = {}) =>
  proveWords(source, parseMarkdown(markdown), { dropped: [], moved: [], ...account });

test('the same words in order are proved, whatever the punctuation, quotes and numbers of lists', () => {
  expect(prove('1. Children’s “plans”, 2014–15', '1. Children\'s "plans", 2014–15')).toMatchObject({
    holds: true,
    source: 6,
    kept: 6,
  });
});

test('a word lost, added or changed is named with its place', () => {
  expect(prove('all the children are safe', 'all children are safe')).toMatchObject({
    holds: false,
    missing: [{ words: 'the', after: 'all' }],
    added: [],
  });
  expect(prove('children are safe', 'children are very safe').added).toEqual([
    { words: 'very', after: 'children are' },
  ]);
  expect(prove('www.qov.uk', 'www.gov.uk').holds).toBe(false);
  expect(prove('good leader ship', 'good leadership').holds).toBe(false);
  expect(prove('one two three', 'one three two').holds).toBe(false);
});

test('listed drops, moves and split words are taken into account, once each', () => {
  const dropped = [{ text: '12', rule: 'page-number' }];
  expect(prove('one 12 two', 'one two', { dropped }).holds).toBe(true);
  expect(prove('one 12 two 12', 'one two', { dropped })).toMatchObject({ holds: false, missing: [{ words: '12' }] });
  expect(prove('one note here two', 'one two note here', { moved: [{ text: 'note here', rule: 'note' }] }).holds).toBe(
    true,
  );
  expect(
    prove('Audit October Head 2017 of', 'Audit October 2017 Head of', {
      moved: [{ text: 'Audit October 2017 Head of', rule: 'wrapped-row' }],
    }).holds,
  ).toBe(true);
  expect(
    prove('good leader ship', 'good leadership', { moved: [{ text: 'leader ship', rule: 'split-word' }] }).holds,
  ).toBe(true);
});

test('which of several equal words has moved is told by the words around them, or by the alignment', () => {
  const moved = (text: string) => ({ moved: [{ text, rule: 'note' }] });
  expect(prove('plans plans are plans', 'plans are plans plans', moved('plans')).holds).toBe(true);
  expect(
    prove('plans late plans late plans plans', 'plans late plans plans late plans', moved('late plans')).holds,
  ).toBe(true);
  expect(prove('plans plans plans', 'plans plans plans', moved('plans')).holds).toBe(true);
  expect(prove('plans plans are plans', 'plans are plans', moved('plans')).holds).toBe(false);
  expect(prove('plans late are plans', 'plans are plans late late', moved('late')).holds).toBe(false);
  expect(prove('one two three', 'three one two', moved('two')).holds).toBe(false);
});

test('a listed change that did not happen is told', () => {
  expect(prove('one two', 'one two', { dropped: [{ text: 'three', rule: 'page-number' }] })).toMatchObject({
    holds: false,
    unfounded: ['page-number: three'],
  });
  expect(prove('one two', 'one two', { moved: [{ text: 'four five', rule: 'note' }] }).unfounded).toEqual([
    'note: four five',
  ]);
});
