import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cslItem, formatted } from '../../src/open-data/citation.ts';
import { openCitations } from '../../src/open-data/kept-citations.ts';
import { address, heldArchive } from './held-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'citations-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const file = join(folder, 'cache', 'citations.json');

const archive = heldArchive();
const items = archive.inspections.map((entry) => cslItem(entry, { archive, address }));

function format(asked: typeof items) {
  const citations = openCitations(file);
  const made = asked.map((csl) => citations.format(csl));
  citations.save();
  return made;
}

test('a kept citation is the one that was made', () => {
  expect(format(items)).toEqual(items.map(formatted));
  const kept = readFileSync(file, 'utf8');
  writeFileSync(file, kept.replaceAll(/"plain":"/g, '"plain":"As kept: '));
  expect(format(items).map(({ plain }) => plain)).toEqual(items.map((csl) => `As kept: ${formatted(csl).plain}`));
});

test('an entry whose facts changed is cited anew, and what nobody asks for is given up', () => {
  const changed = items.map((csl) => ({ ...csl, title: `${csl.title}, corrected` }));
  expect(format(changed)).toEqual(changed.map(formatted));
  expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object)).toHaveLength(items.length);
});

test('an institution’s ampersand doesn’t stop LaTeX, and all who made a document are named', () => {
  const [item] = items;
  if (item === undefined) throw new Error('The archive has no inspection.');
  const author = [{ literal: 'Ofsted' }, { literal: 'HMI Constabulary and Fire & Rescue Services' }];
  const { bibtex, ris } = formatted({ ...item, title: 'Health & care', author });
  expect(bibtex).toContain('{Ofsted} and {HMI Constabulary and Fire \\& Rescue Services}');
  expect(bibtex).toContain('{Health \\& care}');
  expect(ris.split('\r\n')).toEqual(expect.arrayContaining(['AU  - Ofsted', `AU  - ${author[1]?.literal}`]));
});

test('a damaged file costs time only', () => {
  format(items);
  const whole = readFileSync(file, 'utf8');
  const names = Object.keys(JSON.parse(whole) as object);
  for (const damage of ['', 'null', '[', JSON.stringify(Object.fromEntries(names.map((name) => [name, {}])))]) {
    writeFileSync(file, damage);
    expect(format(items)).toEqual(items.map(formatted));
    expect(readFileSync(file, 'utf8')).toBe(whole);
  }
});

test('a cache that cannot be written fails nothing', () => {
  const citations = openCitations(join(file, 'below-a-file', 'citations.json'));
  expect(items.map((csl) => citations.format(csl))).toEqual(items.map(formatted));
  expect(() => {
    citations.save();
  }).not.toThrow();
});
