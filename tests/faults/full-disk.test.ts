import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/load/content-folder.ts';
import { earlierSite, expectPlainFailure, goldenContent, run, stateOf, workFolder } from './run.ts';

const letter = `Ofsted Piccadilly Gate Store Street Manchester M1 2WD

12 March 2021

Dear Director

Focused visit to Exampleshire Council children’s services

This letter summarises the findings of the focused visit to Exampleshire Council children’s services on 2 and 3 February 2021. The inspectors were Ann Example and Bo Sample, Her Majesty’s Inspectors.

Findings

${'- Social workers know children well and visit them as often as is planned.\n'.repeat(40)}
Yours sincerely

Ann Example Her Majesty’s Inspector
`;

describe.skipIf(process.platform === 'win32')('where a file can’t be written to its end', () => {
  test('the site built earlier stays whole, and nothing half-built is left', () => {
    const folder = workFolder();
    const content = goldenContent(folder);
    const site = earlierSite(folder);
    const before = stateOf(site);
    for (const blocks of [60, 150]) {
      const done = run(['scripts/build.ts', '--outDir', site], { ARCHIVE_CONTENT: content }, blocks);
      expectPlainFailure(done, 'The site was not built. A site built earlier is as it was.');
      expect(stateOf(site)).toBe(before);
      expect(readdirSync(folder).sort()).toEqual(['content', 'dist']);
    }
  });

  test('the archive stays whole when a document can’t be filed', () => {
    const folder = workFolder();
    const content = goldenContent(folder);
    cpSync(join(projectFolder, 'content', 'kinds.yaml'), join(content, 'kinds.yaml'));
    const source = join(folder, 'letter.txt');
    writeFileSync(source, letter);
    run(['scripts/verify.ts', '--lock'], { ARCHIVE_CONTENT: content });
    const before = stateOf(content);
    const args = ['scripts/ingest.ts', '--content', content, source];
    const done = run(args, {}, 4);
    expectPlainFailure(done, 'letter.txt');
    expect(stateOf(content)).toBe(before);
    expect(run(args).status).toBe(0);
    expect(stateOf(content)).not.toBe(before);
  });
});
