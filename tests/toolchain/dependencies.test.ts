import { readFileSync } from 'node:fs';
import satisfies from 'spdx-satisfies';
import { expect, test } from 'vitest';

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));

const { packages } = read('package-lock.json') as {
  packages: Record<string, { license?: unknown; hasInstallScript?: boolean }>;
};
const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
const dependencies = Object.entries(packages).flatMap(([path, locked]) =>
  path === '' ? [] : [{ name: path.replace(/^.*node_modules\//, ''), ...locked }],
);

/** Licences whose terms a project under the MIT licence can meet without further thought. */
const accepted = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Zlib',
];

/** Packages under other terms; docs/decisions/0009 says why each may stay. */
const considered = [/^@img\/sharp-/, /^citeproc$/, /^jschardet$/, /^tv4$/];

test('only the packages that a decision record names run a script when they are installed', () => {
  const scripted = dependencies.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name);
  expect([...new Set(scripted)]).toEqual(Object.keys(allowScripts));
});

test('every dependency is under accepted terms', () => {
  const others = dependencies
    .filter(({ name }) => !considered.some((pattern) => pattern.test(name)))
    .filter(({ license }) => typeof license !== 'string' || !satisfies(license, accepted))
    .map(({ name, license }) => `${name}: ${JSON.stringify(license)}`);
  expect(others).toEqual([]);
});
