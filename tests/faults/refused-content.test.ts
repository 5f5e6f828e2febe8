import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { earlierSite, expectPlainFailure, goldenContent, run, stateOf, workFolder } from './run.ts';

const visit = 'inspections/samplewick/2019-11-20-focused-visit.md';
const record = (fields: string) => `---
title: A visit
authority: samplewick
kind: focused-visit
framework: ilacs-2018
date: '2021-02-03'
dateBasis: letter
inspectors: []
grades: []
text: none
known: { how: mentioned }
${fields}---
`;
const first = 'inspections/samplewick/2021-02-03-focused-visit.md';
const second = 'inspections/samplewick/2021-02-03-focused-visit-2.md';

/** Breaks a copy of the archive, builds, and looks at what is said and what is left. */
function expectRefused(change: (content: string) => void, ...words: readonly string[]): void {
  const folder = workFolder();
  const content = goldenContent(folder);
  change(content);
  const site = earlierSite(folder);
  const before = [stateOf(content), stateOf(site)];
  expectPlainFailure(run(['scripts/build.ts', '--outDir', site], { ARCHIVE_CONTENT: content }), ...words);
  expect([stateOf(content), stateOf(site)]).toEqual(before);
}

const withFiles = (files: Readonly<Record<string, string>>) => (content: string) => {
  goldenContent(join(content, '..'), files);
};

test('entries that follow one another in a circle', () => {
  expectRefused(
    withFiles({
      [first]: record('follows: samplewick/2021-02-03-focused-visit-2\n'),
      [second]: record('follows: samplewick/2021-02-03-focused-visit\n'),
    }),
    'samplewick/2021-02-03-focused-visit-2, which follows samplewick/2021-02-03-focused-visit, which follows',
    'never a circle',
  );
});

test('an unknown authority', () => {
  expectRefused(
    withFiles({ 'inspections/nowhere/2021-02-03-focused-visit.md': record('').replace('samplewick', 'nowhere') }),
    'inspections/nowhere/2021-02-03-focused-visit.md',
    'authorities/nowhere.yaml',
  );
});

test('the same document under two ids', () => {
  expectRefused(
    (content) => {
      cpSync(join(content, visit), join(content, visit.replace('-visit', '-visit-2')));
    },
    'the same document as in',
    'each document once',
  );
});

test('a file that cannot be read', () => {
  expectRefused(
    (content) => {
      mkdirSync(join(content, first), { recursive: true });
    },
    first,
    'something that is not a file',
  );
});

test('a path that leads out of the folder, in place of a slug', () => {
  expectRefused(
    withFiles({ [first]: record('').replace('authority: samplewick', 'authority: ../../samplewick') }),
    first,
    'lower-case letters, digits and single hyphens',
  );
});
