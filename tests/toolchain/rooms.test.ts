import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../src/load/content-folder.ts';

/** What each room may import of the others, as docs/architecture.md says. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/archive': [],
  'src/files': [],
  'src/text': ['src/archive'],
  'src/load': ['src/archive', 'src/files', 'src/text'],
  'src/charts': ['src/archive'],
  'src/search': ['src/archive', 'src/files'],
  'src/open-data': ['src/archive', 'src/files'],
  'src/scripts': ['src/charts', 'src/search', 'src/site'],
  'src/styles': [],
  'src/site': ['src/archive', 'src/load', 'src/open-data', 'src/styles'],
  'src/cards': ['src/archive', 'src/files', 'src/load', 'src/site'],
  'src/components': ['src/archive', 'src/load', 'src/open-data', 'src/site', 'src/styles'],
  'src/layouts': ['src/archive', 'src/site', 'src/components', 'src/scripts', 'src/styles'],
  'src/pages': [
    'src/archive',
    'src/load',
    'src/open-data',
    'src/site',
    'src/cards',
    'src/components',
    'src/layouts',
    'src/styles',
  ],
  scripts: [
    'src/archive',
    'src/files',
    'src/load',
    'scripts/ingest',
    'scripts/site',
    'scripts/verify',
    'scripts/sync',
    'scripts/bench',
  ],
  'scripts/ingest': ['src/archive', 'src/text', 'src/load', 'scripts'],
  'scripts/site': ['src/files', 'src/load', 'src/search', 'src/open-data', 'scripts'],
  'scripts/verify': ['src/archive', 'src/text', 'src/load', 'scripts/ingest'],
  'scripts/sync': ['src/archive', 'src/files', 'src/load', 'scripts/ingest', 'scripts'],
  'scripts/bench': ['src/archive', 'src/text', 'src/load', 'scripts/site', 'tests'],
};

/** Rooms that a browser runs too, or that must say the same everywhere: they touch no file and no network. */
const withoutSystem = ['src/archive', 'src/charts'];

interface Import {
  readonly file: string;
  readonly from: string;
}

function importsIn(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  const found = source.matchAll(/(?:\bfrom|\bimport|\bsrc=)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...found].map(([, from = '']) => ({ file, from }));
}

function sourcesBelow(folder: string): string[] {
  const entries = readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function roomOf(path: string): string {
  const [top = '', second = '', ...rest] = relative(projectFolder, path).split(/[\\/]/);
  if (top === 'src') return `${top}/${second}`;
  return top === 'scripts' && rest.length > 0 ? `${top}/${second}` : top;
}

const imports = [...sourcesBelow('src'), ...sourcesBelow('scripts')].flatMap(importsIn);

test('every room is known, and imports only what it may', () => {
  const crossings = imports
    .filter(({ from }) => from.startsWith('.'))
    .map(({ file, from }) => ({ file, room: roomOf(file), target: roomOf(resolve(dirname(file), from)) }))
    .filter(({ room, target }) => room !== target && !mayImport[room]?.includes(target))
    .map(({ file, target }) => `${relative(projectFolder, file)} imports from ${target}`);
  expect(imports.length).toBeGreaterThan(500);
  expect(crossings).toEqual([]);
});

test('no import that a room may make is left unused, so that the table stays true', () => {
  const made = new Set(imports.map(({ file, from }) => `${roomOf(file)} ${roomOf(resolve(dirname(file), from))}`));
  const unused = Object.entries(mayImport).flatMap(([room, targets]) =>
    targets
      .filter((target) => !made.has(`${room} ${target}`))
      .map((target) => `${room} imports nothing from ${target}`),
  );
  expect(unused).toEqual([]);
});

test('the domain knows no Astro, no files and no page', () => {
  const touching = imports
    .filter(({ file }) => withoutSystem.includes(roomOf(file)))
    .filter(({ from }) => /^(?:node:|astro(?::|$))/.test(from))
    .map(({ file, from }) => `${relative(projectFolder, file)} imports ${from}`);
  expect(touching).toEqual([]);
});

test('docs/architecture.md tells of every room', () => {
  const text = readFileSync(join(projectFolder, 'docs', 'architecture.md'), 'utf8');
  const untold = Object.keys(mayImport).filter((room) => !text.includes(`\`${room}/\``));
  expect(untold).toEqual([]);
});

test('docs/architecture.md tells what each room imports', () => {
  const text = readFileSync(join(projectFolder, 'docs', 'architecture.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `((?:src|scripts)\/[\w-]+)\/`.*\| ([^|]+)\|$/gm)];
  const told = rows.map(([, room = '', cell = '']) => {
    const rooms = cell.replaceAll(/\([^)]*\)/g, '').match(/[\w/-]+/g) ?? [];
    return [room, rooms.map((name) => (name.includes('/') || name === 'tests' ? name : `src/${name}`)).sort()];
  });
  // Every room of scripts may use scripts/command.ts, which the table says of them all.
  const made = Object.entries(mayImport)
    .filter(([room]) => room !== 'scripts')
    .map(([room, targets]) => [room, targets.filter((target) => target !== 'scripts').sort()]);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(made));
});

test('no code names an authority of the archive', () => {
  const names = readdirSync(join(projectFolder, 'content', 'authorities')).map((name) => name.replace(/\.yaml$/, ''));
  const code = [...sourcesBelow('src'), ...sourcesBelow('scripts')].map((file) => ({
    file: relative(projectFolder, file),
    // Examples in comments may name one.
    text: readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
  }));
  const naming = code.flatMap(({ file, text }) =>
    names
      .filter((slug) => new RegExp(String.raw`['"\`/]${slug}['"\`/]`, 'i').test(text))
      .map((slug) => `${file} names ${slug}`),
  );
  expect(naming).toEqual([]);
});
