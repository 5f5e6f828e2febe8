import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/text/fingerprint.ts';
import { paragraphIds, retired, type LockedParagraph } from '../../src/text/paragraph-ids.ts';

const blocks = (...texts: string[]) =>
  texts.map((text) => {
    const number = /^(\d+)\. /.exec(text)?.[1] ?? null;
    return { sequence: number, text: text.replace(/^\d+\. /, '') };
  });
const ids = (texts: string[], published: readonly LockedParagraph[] = []) =>
  paragraphIds(blocks(...texts), published).paragraphs.map(({ id }) => id);
const publish = (...texts: string[]) => paragraphIds(blocks(...texts), []).paragraphs;

describe('first publication', () => {
  test('numbered paragraphs keep their number, others are counted', () => {
    expect(ids(['Title', '1. One', 'bullet', '2. Two', 'End'])).toEqual(['p1', 'para-1', 'p2', 'para-2', 'p3']);
  });
  test('the first use of a number wins', () => {
    expect(ids(['1. One', '2. Two', '1. Again'])).toEqual(['para-1', 'para-2', 'p1']);
  });
});

describe('from then on', () => {
  const published = publish('one', 'two', 'three', 'four');

  test.each([
    ['nothing changed', ['one', 'two', 'three', 'four'], ['p1', 'p2', 'p3', 'p4'], []],
    ['one came in', ['one', 'new', 'two', 'three', 'four'], ['p1', 'p5', 'p2', 'p3', 'p4'], []],
    ['one came in first', ['new', 'one', 'two', 'three', 'four'], ['p5', 'p1', 'p2', 'p3', 'p4'], []],
    ['one was corrected', ['one', 'two, corrected', 'three', 'four'], ['p1', 'p2', 'p3', 'p4'], []],
    ['all were corrected', ['a', 'b', 'c', 'd'], ['p1', 'p2', 'p3', 'p4'], []],
    ['one is printed a second time', ['one', 'two', 'two', 'three', 'four'], ['p1', 'p2', 'p5', 'p3', 'p4'], []],
    ['two were exchanged', ['one', 'three', 'two', 'four'], ['p1', 'p3', 'p2', 'p4'], []],
    ['one went', ['one', 'three', 'four'], ['p1', 'p3', 'p4'], ['p2']],
    ['one went, one came elsewhere', ['one', 'three', 'four', 'new'], ['p1', 'p3', 'p4', 'p5'], ['p2']],
  ])('%s', (_what, texts, expected, lost) => {
    const result = paragraphIds(blocks(...texts), published);
    expect(result.paragraphs.map(({ id }) => id)).toEqual(expected);
    expect(result.lost).toEqual(lost);
  });

  test('the mark of a paragraph’s words never changes, nor with their punctuation', () => {
    for (const text of ['Children are safe.', 'Children  are “safe”']) expect(fingerprint(text)).toBe('ThzNqE9I');
    expect(fingerprint('children are safe')).not.toBe('ThzNqE9I');
  });

  test('a retired id is not given again', () => {
    const lock = [...publish('one', 'two').slice(0, 1), { id: 'p2', fingerprint: retired }];
    expect(paragraphIds(blocks('one', 'new'), lock)).toMatchObject({
      paragraphs: [{ id: 'p1' }, { id: 'p3' }],
      lost: ['p2'],
    });
  });

  test('a number that is gone is lost, whatever its words', () => {
    expect(paragraphIds(blocks('1. One'), publish('1. One', '2. Two')).lost).toEqual(['para-2']);
  });

  test('every id stands once, none changes hands, and adding loses none', () => {
    const text = fc.constantFrom('a', 'b', 'c', 'd', 'e', '1. n', '2. n', '3. m');
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(12), fc.string({ minLength: 3 })), { maxLength: 5 }),
        (old, added) => {
          const lock = publish(...old);
          const now: string[] = [...old];
          for (const [place, words] of added) now.splice(Math.min(place, now.length), 0, `new ${words}`);
          const result = paragraphIds(blocks(...now), lock);
          const all = result.paragraphs.map(({ id }) => id);
          expect(new Set(all).size).toBe(all.length);
          expect(result.lost).toEqual([]);
          expect(all.filter((id) => lock.some((entry) => entry.id === id))).toEqual(lock.map(({ id }) => id));
        },
      ),
    );
  });
});
