import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gradePicture } from '../../src/site/grade-picture.ts';
import { lightColours } from '../../src/site/light-colours.ts';
import { smallArchive } from '../archive/small-archive.ts';

const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const paint = lightColours(tokens);
const address = 'https://archive.example/authorities/north/';
const archive = smallArchive([
  { authority: 'north', on: '2016-03-01', framework: 'single', grades: { overall: 'inadequate', help: 'good' } },
  { authority: 'north', on: '2019-03-01', framework: 'joint', grades: { overall: 'good', help: 'good' } },
]);
const [north, south] = archive.authorities;
if (north === undefined || south === undefined) throw new Error('no authorities');

test('a picture carries its title, its source, the day of the last check and what is held', () => {
  const picture = gradePicture(archive, north, paint, address);
  expect(picture).toContain('north: grades of children’s services');
  expect(picture).toContain('checked 22 August 2026');
  expect(picture).toContain('No text is held.');
  expect(picture).toContain(address);
  expect(picture).toContain('>Inadequate<');
});

test('its looks are attributes: nothing in it asks for a style, a script or another file', () => {
  expect(gradePicture(archive, north, paint, address)).not.toMatch(/<style|style=|<script|href=|url\(/);
});

test('where no grade is known there is no picture', () => {
  expect(gradePicture(archive, south, paint, address)).toBeNull();
});

test('the colours are those of the light scheme, and a token that is none is a mistake', () => {
  expect(paint('paper')).toBe('#fbf8f2');
  expect(() => paint('text-xl')).toThrow('no colour --text-xl');
});
