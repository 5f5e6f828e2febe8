import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { checksumFile } from '../../scripts/site/checksums.ts';
import { projectFolder } from '../../src/load/content-folder.ts';

const site = inject('goldenSite');
const manifest = (folder: string) => readFileSync(join(folder, checksumFile), 'utf8').split('\n');
const work = mkdtempSync(join(tmpdir(), 'same-bytes-'));
afterAll(() => {
  rmSync(work, { recursive: true });
});

/** Builds the site of a content folder. Pages are kept by the folder's path, so that one never built before is built afresh. */
function build(content: string): string[] {
  const target = join(work, 'dist');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--outDir', target], {
    cwd: projectFolder,
    encoding: 'utf8',
    env: {
      // Not the whole environment: vitest sets variables in it by which Vite builds otherwise.
      PATH: process.env['PATH'],
      SystemRoot: process.env['SystemRoot'],
      NODE_ENV: 'production',
      ARCHIVE_CONTENT: content,
      SITE_URL: 'https://archive.test/',
    },
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return manifest(target);
}

let copies = 0;
function copyOf(content: string): string {
  copies += 1;
  const copy = join(work, `copy-${copies}`);
  cpSync(content, copy, { recursive: true });
  return copy;
}

const golden = join(projectFolder, 'tests', 'site', 'golden', 'content');

test('a rebuild after an edit is the same to the byte as a first build', () => {
  const content = copyOf(golden);
  const change = (file: string, found: string | RegExp, put: string) => {
    const path = join(content, file);
    const before = readFileSync(path, 'utf8');
    expect(before).toMatch(found);
    writeFileSync(path, before.replace(found, put));
  };
  const letter = 'inspections/exampleshire/2019-03-15-ilacs-inspection.md';
  const record = 'inspections/samplewick/2018-06-25-ilacs-inspection.md';
  const visit = 'inspections/samplewick/2019-11-20-focused-visit.md';
  const later = visit.replace('2019', '2021');
  // Edits of what different pages are kept by stand together: each build costs seconds.
  const edits: Record<string, () => void> = {
    'a sentence of a text of one authority, and a grade of another': () => {
      change(letter, 'but some are late', 'but some are very late');
      change(record, 'grade: inadequate', 'grade: good');
      change(record, 'grade: Inadequate', 'grade: Good');
    },
    'the name of an authority': () => {
      change('authorities/samplewick.yaml', 'name: Samplewick', 'name: Sampleham');
    },
    'the rules of a theme': () => {
      change('themes.yaml', "'mash'", "'plans'");
    },
    'a date, and with it the address': () => {
      change(record, /date: '2018-06-25'/, "date: '2018-06-26'");
      renameSync(join(content, record), join(content, record.replace('2018-06-25', '2018-06-26')));
    },
    'a new document': () => {
      cpSync(join(content, visit), join(content, later));
      change(later, /date: '2019-11-20'/, "date: '2021-11-20'");
      change(later, 'sha256: 97e3', 'sha256: aaaa');
    },
  };
  let before = build(content);
  expect(before, 'another build of the same content').toEqual(manifest(site.folder));
  let withoutNew = before;
  for (const [what, edit] of Object.entries(edits)) {
    edit();
    const rebuilt = build(content);
    expect(rebuilt, what).not.toEqual(before);
    expect(rebuilt, what).toEqual(build(copyOf(content)));
    withoutNew = before;
    before = rebuilt;
  }
  rmSync(join(content, later));
  expect(build(content), 'a document taken away').toEqual(withoutNew);
}, 600_000);
