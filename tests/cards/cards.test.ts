import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { authorityCard } from '../../src/cards/authority-card.ts';
import { drawPng } from '../../src/cards/draw-png.ts';
import { siteCard } from '../../src/cards/site-card.ts';
import { projectFolder } from '../../src/load/content-folder.ts';
import { lightColours } from '../../src/site/light-colours.ts';
import { smallArchive } from '../archive/small-archive.ts';

const paint = lightColours(readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8'));
const archive = smallArchive([
  { authority: 'north', on: '2016-03-01', framework: 'single', grades: { overall: 'inadequate', help: 'good' } },
  { authority: 'north', on: '2019-03-01', framework: 'joint', grades: { overall: 'good', help: 'outstanding' } },
  { authority: 'north', on: '2021-06-01' },
]);
const [north, south] = archive.authorities;
if (north === undefined || south === undefined) throw new Error('no authorities');

function linesOf(svg: string): readonly string[] {
  const lines: string[] = [];
  visit(fromHtml(svg, { fragment: true, space: 'svg' }), 'text', ({ value }) => {
    lines.push(value);
  });
  return lines;
}

/** Width and height as the header of a PNG states them. */
function sizeOf(png: Uint8Array): readonly number[] {
  const header = new DataView(png.buffer, png.byteOffset);
  return [header.getUint32(16), header.getUint32(20)];
}

test('an authority’s card gives its latest grades in words, by area, with their date', () => {
  const lines = linesOf(authorityCard(archive, north, paint));
  expect(lines).toContain('north');
  expect(lines).toContain('Services for children, as inspectors last graded them: March 2019');
  expect(lines.join('|')).toContain('help|Outstanding|overall|Good');
  expect(lines.join('|')).not.toContain('Inadequate');
});

test('where no grade is known the card says so', () => {
  const lines = linesOf(authorityCard(archive, south, paint));
  expect(lines).toContain('No graded inspection of its services for children is known here.');
});

test('no card names a figure but dates', () => {
  const cards = [authorityCard(archive, north, paint), authorityCard(archive, south, paint), siteCard(archive, paint)];
  const figures = cards
    .flatMap(linesOf)
    .map((line) => line.replaceAll(/\b(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?(?:19|20)\d\d\b/gu, ''))
    .filter((line) => /\d/.test(line));
  expect(figures).toEqual([]);
});

test('the site’s card has a row for each authority of a small region, and none where they would be too many', () => {
  expect(linesOf(siteCard(archive, paint))).toEqual(expect.arrayContaining(['north', 'south']));
  const many = Array.from({ length: 9 }, (_, index) => ({ ...north, slug: `a${index}`, name: `place ${index}` }));
  const lines = linesOf(siteCard({ ...archive, authorities: many }, paint));
  expect(lines.filter((line) => line.startsWith('place'))).toEqual([]);
  expect(lines).toContain('in Test');
});

test('a card is drawn as a PNG of 1200 by 630', async () => {
  expect(sizeOf(await drawPng(siteCard(archive, paint)))).toEqual([1200, 630]);
});

test('serif and sans are drawn by fonts of their own', async () => {
  const card = (font: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50"><text y="40" font-family="${font}">Reading</text></svg>`;
  const [serif, sans, other] = await Promise.all(
    ['Source Serif 4', 'Source Sans 3', 'Unknown'].map((font) => drawPng(card(font))),
  );
  expect(serif).not.toEqual(sans);
  expect([serif, sans]).toContainEqual(other);
});

test('a kept drawing that is asked for again counts as used', async () => {
  const folder = join(projectFolder, '.cache', 'pictures');
  // In a colour of its own, as the cache may hold others of the same size from before.
  const colour = Date.now().toString(16).slice(-6);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="3" height="5"><rect width="3" height="5" fill="#${colour}"/></svg>`;
  const first = await drawPng(drawing);
  const file = readdirSync(folder)
    .map((name) => join(folder, name))
    .find((path) => readFileSync(path).equals(Buffer.from(first)));
  if (file === undefined) throw new Error('The drawing was not kept.');
  const monthAgo = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000);
  utimesSync(file, monthAgo, monthAgo);
  expect(await drawPng(drawing)).toEqual(Buffer.from(first));
  expect(statSync(file).mtimeMs).toBeGreaterThan(monthAgo.getTime() + 1000);
});
