import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { staggered } from '../../src/site/staggered.ts';
import { narrowStrip, stripLayout, wideStrip } from '../../src/site/strip-layout.ts';
import { smallArchive } from '../archive/small-archive.ts';

describe('staggered marks', () => {
  it('keeps to the line where there is room, and goes above, then below, where there is none', () => {
    expect(staggered([0, 30, 40, 50, 90], 27)).toEqual([0, 0, -1, 1, 0]);
  });

  it('never lets two targets of a row overlap', () => {
    const places = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 }).map((xs) => xs.sort((a, b) => a - b));
    fc.assert(
      fc.property(places, (xs) => {
        const lanes = staggered(xs, 27);
        xs.forEach((x, i) =>
          xs.forEach((other, j) => {
            if (i < j && lanes[i] === lanes[j]) expect(other - x).toBeGreaterThanOrEqual(27);
          }),
        );
      }),
    );
  });
});

describe('the strip', () => {
  const archive = smallArchive([
    { authority: 'north', on: '2018-12-11', published: '2019-01-17' },
    { authority: 'north', on: '2018-12-20' },
    { authority: 'south', on: '2012-03' },
  ]);
  const until = Date.UTC(2026, 7, 22);

  it.each([
    ['wide', wideStrip],
    ['narrow', narrowStrip],
  ])('places every mark inside its row and picture (%s)', (_name, shape) => {
    const { rows, width, height } = stripLayout(archive.authorities, archive.inspections, until, shape);
    expect(rows.map(({ marks }) => marks.length)).toEqual([2, 1]);
    for (const { marks, top, bottom } of rows) {
      for (const { x, y } of marks) {
        expect(x).toBeGreaterThanOrEqual(shape.labelWidth + shape.spacing / 2);
        expect(x).toBeLessThanOrEqual(width - shape.spacing / 2);
        expect(y - shape.spacing / 2).toBeGreaterThanOrEqual(top);
        expect(y + shape.spacing / 2).toBeLessThanOrEqual(bottom);
      }
    }
    expect(rows.at(-1)?.bottom).toBeLessThanOrEqual(height);
  });

  it('places by the visit, not by the letter', () => {
    const { axis, rows } = stripLayout(archive.authorities, archive.inspections, until, wideStrip);
    expect(rows[0]?.marks[0]?.x).toBeCloseTo(axis.at(Date.UTC(2018, 11, 11)));
  });

  it('stands without any entry', () => {
    const { rows } = stripLayout(archive.authorities, [], until, wideStrip);
    expect(rows.map(({ marks }) => marks)).toEqual([[], []]);
  });
});
