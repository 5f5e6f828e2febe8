import fc from 'fast-check';

/** Pieces of text that have broken readers of Markdown, YAML and HTML. */
const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!--',
  '-->',
  '<!-- page 3 -->',
  '<!-- letterhead -->',
  '](javascript:alert(1))',
  '![x](//example.org/x.png)',
  '[^1]',
  '[^1]: ',
  '\n---\n',
  '\n```\n',
  '\n| a | b |\n| - | - |\n',
  '| ',
  '\n# ',
  '\n###### ',
  '\n- ',
  '\n1. ',
  '\n    ',
  '\n> ',
  '&#0;',
  '&lt;',
  '\u202E',
  '\u2066',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '../../../etc/passwd',
  '&a [*a, *a]',
  '!!js/function ',
  '__proto__: x',
  'constructor: x',
  '{',
  '[',
  '"',
  ': ',
  '\t',
  '\\',
  '😀',
  'ﬁ',
] as const;

/** One change to a text; places are shares of its length, so that a change fits any text. */
type Mutation = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, share: number) => Math.floor(share * text.length);

const insertion = fc
  .tuple(place, fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 8 })))
  .map(
    ([where, piece]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + piece + text.slice(at(text, where)),
  );
const deletion = fc.tuple(place, fc.nat(80)).map(
  ([where, length]): Mutation =>
    (text) =>
      text.slice(0, at(text, where)) + text.slice(at(text, where) + length),
);
const repetition = fc
  .tuple(place, fc.nat(80), fc.integer({ min: 2, max: 20 }))
  .map(([where, length, times]): Mutation => (text) => {
    const start = at(text, where);
    return text.slice(0, start) + text.slice(start, start + length).repeat(times) + text.slice(start + length);
  });
const exchange = fc.tuple(place, place).map(([one, other]): Mutation => (text) => {
  const lines = text.split('\n');
  const [a, b] = [Math.floor(one * (lines.length - 1)), Math.floor(other * (lines.length - 1))];
  return lines.map((line, index) => (index === a ? lines[b] : index === b ? lines[a] : line)).join('\n');
});

/** A few changes, one after the other. */
export const mutations: fc.Arbitrary<Mutation> = fc
  .array(fc.oneof(insertion, deletion, repetition, exchange), { minLength: 1, maxLength: 5 })
  .map(
    (changes): Mutation =>
      (text) =>
        changes.reduce((changed, change) => change(changed), text),
  );

/** Some consecutive lines of a text, so that a long one can be tried as often as a short one. */
export function windowOf(text: string, most: number): fc.Arbitrary<string> {
  const lines = text.split('\n');
  return fc.nat(Math.max(0, lines.length - most)).map((start) => lines.slice(start, start + most).join('\n'));
}
