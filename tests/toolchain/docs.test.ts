import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../src/load/content-folder.ts';

const files = [...globSync('*.md', { cwd: projectFolder }), ...globSync('docs/**/*.md', { cwd: projectFolder })];
const documents = files.map((file) => ({ file, text: readFileSync(join(projectFolder, file), 'utf8') }));
const exists = (path: string) => existsSync(join(projectFolder, path));

/** What a document names, one of it a line, with the file that names it. */
function named(pattern: RegExp): { readonly file: string; readonly name: string }[] {
  return documents.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map(([, name = '']) => ({ file, name: name.trim() })),
  );
}

test('links between documents lead to files that exist', () => {
  const links = named(/\]\(([^)#\s]+)[^)]*\)/g).filter(({ name }) => !/^[a-z]+:/.test(name));
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter(({ file, name }) => !exists(join(dirname(file), name)))).toEqual([]);
});

test('files and folders that documents name exist', () => {
  const paths = named(/`((?:content|docs|public|scripts|src|tests|\.ci|\.github)\/[\w./-]*)`/g);
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter(({ name }) => !exists(name))).toEqual([]);
});

test('program files that documents name in short lie somewhere in the program', () => {
  const program = globSync(['src/**/*.ts', 'scripts/**/*.{ts,mjs}', 'tests/**/*.ts'], { cwd: projectFolder });
  // Two decisions say that there is no content.config.ts.
  const short = named(/`((?:\.\.\/|[\w-]+\/)?(?!content\.config)[\w.-]+\.(?:ts|mjs))`/g);
  const lies = (name: string) => program.some((file) => `/${file}`.endsWith(`/${name.replace('../', '')}`));
  expect(short.length).toBeGreaterThan(40);
  expect(short.filter(({ name }) => !lies(name) && !exists(name))).toEqual([]);
});

test('commands that documents name exist', () => {
  const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { scripts: object };
  const commands = named(/\bnpm run ([\w-]+)/g);
  expect(commands.length).toBeGreaterThan(20);
  expect(commands.filter(({ name }) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('decisions are numbered without a gap, each file as its title', () => {
  const numbers = documents
    .filter(({ file }) => /decisions[\\/]\d/.test(file))
    .map(({ file, text }) => [Number(/(\d{4})-/.exec(file)?.[1]), Number(/^# (\d+)\. /.exec(text)?.[1])])
    .sort(([one = 0], [other = 0]) => one - other);
  expect(numbers).toEqual(numbers.map((_, place) => [place + 1, place + 1]));
});
