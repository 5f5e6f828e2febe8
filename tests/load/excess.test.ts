import { expect, test } from 'vitest';
import { excessIn } from '../../src/load/excess.ts';

test.each([
  ['marks of emphasis in one paragraph', `Words.\n\n${'*a'.repeat(6_000)}`, 'line 3 of the text'],
  ['marks of emphasis over many lines', 'a _b_ c\n'.repeat(3_000), 'line 2501 of the text'],
  ['lists within lists on one line', `${'- '.repeat(500)}a`, 'line 1 of the text'],
  ['quotations within quotations', `${'>'.repeat(500)} a`, 'line 1 of the text'],
  [
    'lists within lists, line by line',
    Array.from({ length: 300 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'),
    'line 201 of the text',
  ],
])('%s are refused where they begin to be too many', (_what, body, field) => {
  expect(excessIn(body)?.field).toBe(field);
});

test.each([
  ['a long document', 'The _front door_ answers most **calls**.\n\n'.repeat(20_000)],
  ['a rule and a row of dots', `${'-'.repeat(300)}\n\n${'.'.repeat(300)}\n`],
  ['marks that are words', String.raw`\*`.repeat(6_000)],
  ['a long table', `| a | b |\n| - | - |\n${'| *c* | d |\n'.repeat(2_000)}`],
])('%s can be read', (_what, body) => {
  expect(excessIn(body)).toBeNull();
});
