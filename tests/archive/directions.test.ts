import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/archive/comparison.ts';
import { directionsOf } from '../../src/archive/directions.ts';
import { visitMonth } from '../../src/archive/visit-words.ts';
import { smallArchive, type Given } from './small-archive.ts';

const single: Given = {
  authority: 'north',
  on: '2016-05-01',
  framework: 'single',
  grades: { overall: 'good', help: 'inadequate', 'care-leavers': 'outstanding', board: 'good' },
};
const joint: Given = {
  authority: 'north',
  on: '2019-05-01',
  published: '2019-07-12',
  framework: 'joint',
  grades: { overall: 'requires-improvement', help: 'requires-improvement', 'in-care-and-care-leavers': 'good' },
};
const directions = (given: readonly Given[], asAt?: number) =>
  directionsOf(cellsOf(smallArchive(given), 'north', asAt));
const slugs = (rows: readonly { readonly concept: { readonly slug: string } }[]) =>
  rows.map(({ concept }) => concept.slug);

describe('what became of a council’s grades', () => {
  it('is told by rows in which one area was judged twice on one scale', () => {
    const { better, worse, same } = directions([single, joint]);
    expect(slugs(better)).toEqual(['help']);
    expect(better[0]).toMatchObject({
      judged: { term: { slug: 'requires-improvement' } },
      before: { term: { slug: 'inadequate' } },
    });
    expect(slugs(worse)).toEqual(['overall']);
    expect(same).toEqual([]);
  });

  it('keeps inspections in between that gave a row no grade of its own', () => {
    const again: Given = { ...single, on: '2022-05-01' };
    const { same } = directions([single, joint, again]);
    const careLeavers = same.find(({ concept }) => concept.slug === 'care-leavers');
    expect(careLeavers?.passedOver.map(visitMonth)).toEqual(['May 2019']);
  });

  it('names the rows of which nothing can be told, among them those judged by another test before', () => {
    const untold = directions([single, joint]).untold.map(({ slug }) => slug);
    expect(untold).toContain('care-leavers');
    expect(untold).toContain('in-care');
    expect(untold).not.toContain('help');
  });

  it('tells nothing of a first inspection, nor of one that was not public by the day asked for', () => {
    for (const found of [directions([single]), directions([single, joint], Date.parse('2019-06-01'))]) {
      expect([found.better, found.worse, found.same]).toEqual([[], [], []]);
      expect(found.untold.map(({ slug }) => slug)).toContain('help');
    }
  });
});
