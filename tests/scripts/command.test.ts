import { expect, test } from 'vitest';
import { explain, UsageError, usageAskedFor } from '../../scripts/command.ts';
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

test('who asks for help gets the usage, and who makes a mistake the mistake as well', () => {
  const mistake = new UsageError("Unknown option '--help'\n\nUsage: npm run example");
  expect(usageAskedFor(mistake, ['--help'])).toBe('Usage: npm run example');
  expect(usageAskedFor(mistake, ['--halp'])).toBeNull();
  expect(usageAskedFor(new UsageError('There is no file "x".'), ['--help'])).toBeNull();
});

test('a building tool’s own trace and colours are left out', () => {
  const trace =
    'Failed to write a file\n\nCaused by:\n    File too large\n\nStack backtrace:\n   0: <unknown>\n   1: run\n';
  expect(explain(new Error(`\u001B[31m${trace}`))).toBe('Failed to write a file\n\nCaused by:\n    File too large\n');
});
