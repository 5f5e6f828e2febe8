import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchive } from '../../src/load/load-archive.ts';
import { recordCheck, recordHistory } from '../../src/load/record-history.ts';
import { markdownFile, record, recordFile, recordId, smallContent } from './small-content.ts';

const item = {
  on: '2026-11-03',
  what: 'added',
  entry: recordId,
  note: 'Full text: a letter’s “words”, and more.',
} as const;
const history = (folder: string) => readFileSync(join(folder, 'history.yaml'), 'utf8');

test('an item goes to the top, and what stands below it stays to the letter', () => {
  const before = "# Newest first.\n- { on: '2026-01-01', what: checked, note: x }   # as somebody wrote it\n";
  const folder = smallContent({ 'history.yaml': before, [recordFile]: markdownFile(record) });
  recordHistory(folder, [item]);
  expect(history(folder).startsWith("# Newest first.\n- on: '2026-11-03'\n")).toBe(true);
  expect(history(folder).endsWith(before.slice(before.indexOf('-')))).toBe(true);
  expect(readArchive(folder).archive.history[0]).toEqual(item);
});

test.each([
  ['an empty list', '# Newest first.\n[]\n'],
  ['no file', null],
])('%s is begun', (_what, before) => {
  const folder = smallContent({ 'history.yaml': before, [recordFile]: markdownFile(record) });
  recordHistory(folder, [item]);
  expect(readArchive(folder).archive.history).toEqual([item]);
});

test('a check is noted in the settings too, and nothing else in them changes', () => {
  const folder = smallContent();
  const settings = readFileSync(join(folder, 'archive.yaml'), 'utf8');
  recordCheck(folder, '2026-11-03', 'Nothing new.');
  expect(readFileSync(join(folder, 'archive.yaml'), 'utf8')).toBe(settings.replace('2026-11-01', '2026-11-03'));
  expect(readArchive(folder).archive.history).toEqual([{ on: '2026-11-03', what: 'checked', note: 'Nothing new.' }]);
});
