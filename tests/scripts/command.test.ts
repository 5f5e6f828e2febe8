import { expect, test } from 'vitest';
import { explain } from '../../scripts/command.ts';
import { projectFolder } from '../../src/load/content-folder.ts';

test('an error is said by its message, never by its stack', () => {
  const error = new Error('content/archive.yaml: baseUrl is missing');
  expect(explain(error)).toBe('content/archive.yaml: baseUrl is missing');
});

test('where Astro knows the place and a hint, both are said', () => {
  const error = Object.assign(new Error('Unable to render'), {
    hint: 'Return a response.',
    loc: { file: `file://${projectFolder}/src/pages/index.astro`, line: 7 },
  });
  expect(explain(error)).toBe('Unable to render\nat src/pages/index.astro:7\nReturn a response.');
});

test('of several errors each is said', () => {
  expect(explain(new AggregateError([new Error('one'), new Error('two')]))).toBe('one\n\ntwo');
});
