import { describe, expect, it } from 'vitest';
import { cellsOf, comparison, type Cell } from '../../src/archive/comparison.ts';
import { latestGraded, latestVisit } from '../../src/archive/latest.ts';
import { smallArchive, type Given } from './small-archive.ts';

function cell(given: readonly Given[], concept: string, asAt?: number): Cell {
  const found = cellsOf(smallArchive(given), 'north', asAt).find((candidate) => candidate.concept.slug === concept);
  if (found === undefined) throw new Error(`no cell for ${concept}`);
  return found.cell;
}

const single: Given = {
  authority: 'north',
  on: '2016-05-01',
  framework: 'single',
  grades: { overall: 'good', help: 'inadequate', 'care-leavers': 'outstanding', board: 'good' },
};
const joint: Given = {
  authority: 'north',
  on: '2019-05-01',
  framework: 'joint',
  grades: { overall: 'good', help: 'requires-improvement', 'in-care-and-care-leavers': 'good' },
};
const separate: Given = {
  authority: 'north',
  on: '2024-05-01',
  published: '2024-07-12',
  framework: 'separate',
  grades: { overall: 'good', help: 'good', 'in-care': 'good', 'care-leavers': 'outstanding' },
};

describe('a cell of the comparison', () => {
  it('gives the newest grade with the one before and its direction', () => {
    const help = cell([single, joint], 'help');
    expect(help).toMatchObject({
      state: 'graded',
      judged: { term: { slug: 'requires-improvement' }, inspection: { id: 'north/2019-05-01-inspection' } },
      before: { judged: { term: { slug: 'inadequate' } }, direction: 'better' },
    });
    expect(cell([single, joint], 'overall')).toMatchObject({ before: { direction: 'same' } });
  });

  it('states no direction between different areas of one row', () => {
    expect(cell([joint, separate], 'in-care')).toMatchObject({
      state: 'graded',
      before: { direction: 'judged-differently' },
    });
  });

  it('states no direction between scales: adequate is not requires improvement', () => {
    const older: Given = {
      authority: 'north',
      on: '2012-05-01',
      framework: 'older',
      grades: { safeguarding: 'adequate' },
    };
    expect(cell([older, single], 'help')).toMatchObject({ before: { direction: 'judged-differently' } });
  });

  it('says that a joint grade leaves care leavers without their own, and keeps the last one', () => {
    expect(cell([single, joint], 'care-leavers')).toMatchObject({
      state: 'not-graded',
      why: 'Part of the joint grade.',
      last: { term: { slug: 'outstanding' } },
    });
  });

  it('reaches over the joint grade for the grade before of the same area', () => {
    expect(cell([single, joint, separate], 'care-leavers')).toMatchObject({
      state: 'graded',
      before: {
        judged: { inspection: { id: 'north/2016-05-01-inspection' } },
        direction: 'same',
        passedOver: [{ id: 'north/2019-05-01-inspection' }],
      },
    });
  });

  it('says that the overall grade is no longer reported', () => {
    const last: Given = {
      authority: 'north',
      on: '2026-05-01',
      framework: 'without-overall',
      grades: { help: 'good' },
    };
    expect(cell([separate, last], 'overall')).toMatchObject({
      state: 'not-reported',
      last: { term: { slug: 'good' } },
    });
  });

  it('tells what is not known from what was not graded', () => {
    const mentioned: Given = { ...separate, grades: { help: 'good' }, known: 'mentioned' };
    expect(cell([mentioned], 'care-leavers')).toMatchObject({ state: 'not-known' });
    expect(cell([{ ...mentioned, known: 'document' }], 'care-leavers')).toMatchObject({ state: 'not-graded' });
    expect(cell([{ ...separate, grades: { help: 'not-known' } }], 'help')).toMatchObject({ state: 'not-known' });
    expect(cell([{ ...separate, grades: { help: 'not-judged' } }], 'help')).toMatchObject({ state: 'not-judged' });
  });

  it('says when a framework does not speak of the row, and when nothing is known', () => {
    expect(cell([separate], 'board')).toMatchObject({ state: 'not-in-scope' });
    expect(cell([], 'help')).toEqual({ state: 'none-known' });
  });

  it('shows the record as it stood: what was published by a date, not visited by it', () => {
    expect(cell([joint, separate], 'help', Date.UTC(2024, 5, 1))).toMatchObject({
      judged: { inspection: { id: 'north/2019-05-01-inspection' } },
    });
    expect(cell([joint, separate], 'help', Date.UTC(2024, 6, 13))).toMatchObject({
      judged: { inspection: { id: 'north/2024-07-12-inspection' } },
    });
  });
});

describe('the comparison', () => {
  it('has a row for each concept that was ever graded for one of the authorities', () => {
    const archive = smallArchive([separate, { ...joint, authority: 'south' }]);
    const rows = comparison(archive, archive.authorities);
    expect(rows.map(({ concept }) => concept.slug)).toEqual(['overall', 'help', 'in-care', 'care-leavers']);
    expect(rows.at(-1)?.cells.map(({ cell: { state } }) => state)).toEqual(['graded', 'not-graded']);
  });
});

describe('the latest inspections', () => {
  it('tells the latest graded inspection from the latest visit', () => {
    const archive = smallArchive([separate, joint, { authority: 'north', on: '2025-11-19', framework: 'separate' }]);
    expect(latestGraded(archive, 'north')?.id).toBe('north/2024-07-12-inspection');
    expect(latestVisit(archive, 'north')?.id).toBe('north/2025-11-19-visit');
    expect(latestGraded(archive, 'south')).toBeNull();
  });
});
