import { expect, test } from 'vitest';
import type { Archive, Inspection } from '../../src/archive/archive.ts';
import { gradeChanges } from '../../src/archive/grade-change.ts';

const area = (slug: string, concept: string) => ({ slug, concept, label: slug, plain: slug, wordings: [] });
const scale = ['outstanding', 'good', 'requires-improvement'];
const frameworks = [
  { slug: 'oldest', grades: ['outstanding', 'good', 'adequate'], areas: [area('leadership', 'leaders')] },
  { slug: 'older', grades: scale, areas: [area('care-leavers', 'care-leavers'), area('leadership', 'leaders')] },
  {
    slug: 'joint',
    grades: scale,
    areas: [area('in-care-and-care-leavers', 'care-leavers'), area('impact', 'leaders')],
  },
  { slug: 'newer', grades: scale, areas: [area('care-leavers', 'care-leavers'), area('impact', 'leaders')] },
] as unknown as Archive['frameworks'];
const grade = (slug: string, step: number) => ({ type: 'grade', slug, step });
const grades = [
  grade('outstanding', 1),
  grade('good', 2),
  grade('requires-improvement', 3),
  grade('adequate', 3),
  { type: 'absence', slug: 'not-judged' },
] as unknown as Archive['grades'];

function inspection(id: string, framework: string, given: Record<string, string>, authority = 'a'): Inspection {
  const list = Object.entries(given).map(([slug, grade]) => ({ area: slug, grade }));
  return { id, date: id, evidence: {}, authority, framework, grades: list } as unknown as Inspection;
}

function changes(inspections: readonly Inspection[], at: number) {
  const asked = inspections[at];
  if (asked === undefined) throw new Error('no such inspection');
  const archive = { inspections, frameworks, grades } as unknown as Archive;
  return gradeChanges(archive, asked).map(({ judged, earlier }) => ({
    area: judged.area.slug,
    earlier: earlier.map((given) => [given.judged.inspection.id, given.direction]),
  }));
}

test('a joint grade between two of the same area is neither better nor worse, and is shown', () => {
  const all = [
    inspection('2015', 'older', { 'care-leavers': 'outstanding' }),
    inspection('2019', 'joint', { 'in-care-and-care-leavers': 'good' }),
    inspection('2023', 'newer', { 'care-leavers': 'outstanding' }),
  ];
  expect(changes(all, 1)).toEqual([{ area: 'in-care-and-care-leavers', earlier: [['2015', 'judged-differently']] }]);
  expect(changes(all, 2)).toEqual([
    {
      area: 'care-leavers',
      earlier: [
        ['2019', 'judged-differently'],
        ['2015', 'same'],
      ],
    },
  ]);
});

test('direction follows the scale, between grades of one area', () => {
  const all = [
    inspection('2019', 'joint', { impact: 'requires-improvement' }),
    inspection('2023', 'newer', { impact: 'good' }),
    inspection('2025', 'newer', { impact: 'requires-improvement' }),
  ];
  expect(changes(all, 1)).toEqual([{ area: 'impact', earlier: [['2019', 'better']] }]);
  expect(changes(all, 2)).toEqual([{ area: 'impact', earlier: [['2023', 'worse']] }]);
});

test('adequate and requires improvement share a step and are not the same', () => {
  const all = [
    inspection('2012', 'oldest', { leadership: 'adequate' }),
    inspection('2014', 'older', { leadership: 'requires-improvement' }),
  ];
  expect(changes(all, 1)).toEqual([{ area: 'leadership', earlier: [['2012', 'judged-differently']] }]);
});

test('another authority, a visit without grades and an absence of a grade are passed over', () => {
  const all = [
    inspection('2010', 'older', { leadership: 'good' }, 'b'),
    inspection('2011', 'older', {}),
    inspection('2012', 'older', { leadership: 'not-judged' }),
    inspection('2013', 'older', { leadership: 'good' }),
  ];
  expect(changes(all, 3)).toEqual([{ area: 'leadership', earlier: [] }]);
  expect(changes(all, 1)).toEqual([]);
});
