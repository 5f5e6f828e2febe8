import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockFile = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
const packages = Object.entries((JSON.parse(lockFile) as { packages: Record<string, LockedPackage> }).packages);
const lockedNames = new Set(packages.map(([path]) => path.replace(/^.*node_modules\//, '')));

test('every optional package, so that of every platform, is in the lock file', () => {
  const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !lockedNames.has(name))
      .map((name) => `${name}, wanted by ${path || 'package.json'}`),
  );
  expect(missing).toEqual([]);
});

test('the lock file names no registry', () => {
  const hosts = packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path);
  expect(hosts).toEqual([]);
  expect(lockFile).not.toMatch(/"https?:\/\/[^"]*\.tgz"/);
});

test('every locked package carries a checksum', () => {
  const unproven = packages
    .filter(([path, { integrity, link }]) => path !== '' && link !== true && integrity === undefined)
    .map(([path]) => path);
  expect(unproven).toEqual([]);
});

test('direct dependencies are exact versions', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Record<
    'dependencies' | 'devDependencies' | 'optionalDependencies',
    Record<string, string>
  >;
  const loose = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});
