import { expect, test } from 'vitest';
import { shownTexts } from '../../../scripts/ingest/pdf/hidden-text.ts';

const operators = {
  save: 10,
  restore: 11,
  transform: 12,
  clip: 29,
  beginText: 31,
  setTextRenderingMode: 38,
  setFont: 37,
  setTextMatrix: 42,
  moveText: 40,
  showText: 44,
  constructPath: 91,
};

/** The texts that a list of operations shows, each with whether it is hidden. */
function hidden(...operations: readonly (readonly [keyof typeof operators, ...unknown[]])[]): boolean[] {
  const fnArray = operations.map(([name]) => operators[name]);
  const argsArray = operations.map(([, ...values]) => values);
  return shownTexts({ fnArray, argsArray }, operators).map((text) => text.hidden);
}

const glyphs = [...'RG14'].map((unicode) => ({ unicode, width: 500 }));
const show = ['showText', glyphs] as const;
const clipTo = (left: number, bottom: number, right: number, top: number) =>
  [['clip'], ['constructPath', 28, [], [left, bottom, right, top]]] as const;
const at = (x: number, y: number) => ['setTextMatrix', [1, 0, 0, 1, x, y]] as const;

test('text painted without ink is hidden until the mode changes back', () => {
  expect(
    hidden(['setFont', 'f', 12], ['save'], ['setTextRenderingMode', 3], at(70, 500), show, ['restore'], show),
  ).toEqual([true, false]);
});

test('text outside the clip is hidden, text inside it is not', () => {
  const below = hidden(...clipTo(70, 580, 520, 690), ['setFont', 'f', 12], at(70, 555), show);
  const inside = hidden(...clipTo(70, 580, 520, 690), ['setFont', 'f', 12], at(70, 600), show);
  expect([below, inside]).toEqual([[true], [false]]);
});

test('text whose capitals peep into the clip by a hair is hidden, by a half is not', () => {
  const clip = clipTo(70, 480, 520, 690);
  expect(hidden(...clip, ['setFont', 'f', 12], at(70, 472), show)).toEqual([true]);
  expect(hidden(...clip, ['setFont', 'f', 12], at(70, 476), show)).toEqual([false]);
});

test('a clip ends with the state that it was set in, and moves with the page', () => {
  expect(
    hidden(
      ['save'],
      ['transform', 1, 0, 0, 1, 0, 100],
      ...clipTo(0, 0, 600, 100),
      ['setFont', 'f', 12],
      at(70, 50),
      show,
      ['restore'],
      ['setFont', 'f', 12],
      at(70, 50),
      show,
    ),
  ).toEqual([false, false]);
  expect(hidden(...clipTo(0, 100, 600, 200), ['setFont', 'f', 12], at(70, 50), ['moveText', 0, 100], show)).toEqual([
    false,
  ]);
});
