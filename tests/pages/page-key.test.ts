import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { forgetArchive, loadArchive, withPart } from '../../src/load/load-archive.ts';
import { authoritiesOf, kept, pageKey } from '../../src/site/page-key.ts';
import { graded, gradedFile, held, markdownFile, smallContent, writeFiles } from '../load/small-content.ts';

const otherFile = 'inspections/otherton/2017-03-24-monitoring-visit.md';
const other = { ...held, authority: 'otherton', source: `{ sha256: ${'c'.repeat(64)}, bytes: 10 }` };
const themes = `- { slug: front-door, label: Front door, plain: The first answer., terms: [front door] }\n`;

let folder = '';
beforeEach(() => {
  folder = smallContent({
    'authorities/otherton.yaml': 'name: Otherton\nofficialName: Otherton Council\n',
    'themes.yaml': themes,
    [gradedFile]: markdownFile(graded, 'A word.\n'),
    [otherFile]: markdownFile(other, 'Another word.\n'),
  });
  vi.stubEnv('ARCHIVE_CONTENT', folder);
  forgetArchive();
  onTestFinished(() => {
    vi.unstubAllEnvs();
    forgetArchive();
  });
});

/** Which pages are laid out anew after an edit. */
function changedBy(edit: () => void): string[] {
  const pages = {
    exampleshire: ['exampleshire'],
    otherton: ['otherton'],
    both: ['exampleshire', 'otherton'],
    none: [],
  };
  const keys = () => new Map(Object.entries(pages).map(([name, authorities]) => [name, pageKey(authorities)]));
  const before = keys();
  edit();
  forgetArchive();
  return [...keys()].filter(([name, key]) => before.get(name) !== key).map(([name]) => name);
}

function change(file: string, found: string, put: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(found);
  writeFileSync(path, before.replace(found, put));
}

test('nothing changes without an edit', () => {
  expect(changedBy(() => undefined)).toEqual([]);
});

test.each<[string, () => void, string[]]>([
  ['a text', () => appendFileSync(join(folder, gradedFile), '\nMore.\n'), ['exampleshire', 'both']],
  ['a grade', () => change(gradedFile, 'grade: inadequate', 'grade: good'), ['exampleshire', 'both']],
  [
    'a new document',
    () =>
      writeFiles(folder, {
        [otherFile.replace('03-24', '03-25')]: markdownFile({
          ...other,
          date: '"2017-03-25"',
          text: 'none',
          source: null,
          words: null,
        }),
      }),
    ['otherton', 'both'],
  ],
  ['a document taken away', () => rmSync(join(folder, otherFile)), ['otherton', 'both']],
  [
    'how many texts speak of a theme, which pages tell of the whole archive',
    () => appendFileSync(join(folder, otherFile), '\nThe front door is open.\n'),
    ['exampleshire', 'otherton', 'both'],
  ],
  [
    'the name of an authority',
    () => change('authorities/otherton.yaml', 'name: Otherton', 'name: Otherham'),
    ['exampleshire', 'otherton', 'both', 'none'],
  ],
  [
    'the rules of a theme',
    () => change('themes.yaml', 'front door]', 'open door]'),
    ['exampleshire', 'otherton', 'both', 'none'],
  ],
])('an edit changes the keys of the pages that show it: %s', (_what, edit, pages) => {
  expect(changedBy(edit)).toEqual(pages);
});

test('a page sees the entries that its key covers, and no others', async () => {
  const seen = await withPart(['otherton'], async () => (await loadArchive()).inspections.map(({ id }) => id));
  expect(seen).toEqual(['otherton/2017-03-24-monitoring-visit']);
  expect((await loadArchive()).inspections).toHaveLength(2);
});

test('which authorities a page speaks of follows from its address', () => {
  expect(authoritiesOf({ authority: 'otherton', entry: '2017-03-24-monitoring-visit' })).toEqual(['otherton']);
  expect(authoritiesOf({ a: 'exampleshire', b: 'otherton' })).toEqual(['exampleshire', 'otherton']);
  expect(authoritiesOf({ reversed: 'otherton/exampleshire' })).toEqual([]);
  expect(authoritiesOf({ theme: 'front-door' })).toBeNull();
  expect(() => kept([{ params: { theme: 'front-door' } }])).toThrow();
});
