import { expect, it } from 'vitest';
import type { Theme } from '../../src/archive/reference.ts';
import { themeMarker, themesOf } from '../../src/archive/themes.ts';

const theme = (slug: string, terms: string[], except: string[] = []): Theme => ({
  slug,
  label: slug,
  plain: slug,
  terms,
  except,
});

const marks = (text: string, ...themes: Theme[]): string[] =>
  themeMarker(themes)(text).map((mark) => `${mark.theme}: ${mark.term} → ${text.slice(mark.start, mark.end)}`);

it('marks whole words in any case and says by which term and where', () => {
  expect(marks('The MASH screens; smashing is no match.', theme('front-door', ['mash']))).toEqual([
    'front-door: mash → MASH',
  ]);
});

it('takes a stem to the end of its word, inside a phrase as at its start', () => {
  const text = 'Strategy discussions and a strategy discussion; thresholds.';
  expect(marks(text, theme('a', ['strategy discussion*', 'thresh*']))).toEqual([
    'a: strategy discussion* → Strategy discussions',
    'a: strategy discussion* → strategy discussion',
    'a: thresh* → thresholds',
  ]);
});

it('counts a hyphen as a space and a curly apostrophe as a straight one', () => {
  expect(marks('Multi-agency work. Children’s voice.', theme('a', ['multi agency', "children's voice"]))).toHaveLength(
    2,
  );
});

it('wants both halves of a + b in one sentence', () => {
  const health = theme('a', ['health + assessment*']);
  expect(marks('Health assessments are late.', health)).toEqual(['a: health + assessment* → Health']);
  expect(marks('Health is good. Assessments are late.', health)).toEqual([]);
});

it('reads the cells of a table row apart', () => {
  expect(marks('Health | Assessments', theme('a', ['health assessments', 'health + assessments']))).toEqual([]);
});

it('undoes a mark where an exception surrounds it, and nowhere else', () => {
  const missing = theme('a', ['missing'], ['missing paperwork']);
  expect(marks('Missing paperwork on missing children.', missing)).toEqual(['a: missing → missing']);
});

it('lists the themes of a text once each, in the order in which they are raised', () => {
  const mark = themeMarker([theme('b', ['police']), theme('a', ['court*'])]);
  expect(themesOf(mark('Courts, police, police and the court.'))).toEqual(['a', 'b']);
});

it('refuses a rule that cannot be meant', () => {
  expect(() => themeMarker([theme('a', ['one + two + three'])])).toThrow('more than one');
  expect(() => themeMarker([theme('a', ['**'])])).toThrow('without a word');
});
