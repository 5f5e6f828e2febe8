import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gradePicture, lightColours } from '../../src/site/grade-picture.ts';
import { smallArchive } from '../archive/small-archive.ts';

const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const colours = lightColours(tokens);
const address = 'https://archive.example/authorities/north/';
const archive = smallArchive([
  { authority: 'north', on: '2016-03-01', framework: 'single', grades: { overall: 'inadequate', help: 'good' } },
  { authority: 'north', on: '2019-03-01', framework: 'joint', grades: { overall: 'good', help: 'good' } },
]);
const [north, south] = archive.authorities;
if (north === undefined || south === undefined) throw new Error('no authorities');

test('a picture carries its title, its source, the day of the last check and what is held', () => {
  const picture = gradePicture(archive, north, colours, address);
  expect(picture).toContain('north: grades of children’s services');
  expect(picture).toContain('checked 22 August 2026');
  expect(picture).toContain('No text is held.');
  expect(picture).toContain(address);
  expect(picture).toContain('>Inadequate<');
});

test('its looks are attributes: nothing in it asks for a style, a script or another file', () => {
  expect(gradePicture(archive, north, colours, address)).not.toMatch(/<style|style=|<script|href=|url\(/);
});

test('where no grade is known there is no picture', () => {
  expect(gradePicture(archive, south, colours, address)).toBeNull();
});

test('the colours are those of the light scheme', () => {
  expect(colours.get('paper')).toBe('#fbf8f2');
  expect(['ink', 'ink-soft', 'rule', 'rule-strong', 'grade-1', 'grade-4'].filter((name) => !colours.has(name))).toEqual(
    [],
  );
});
