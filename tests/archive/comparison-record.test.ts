import { expect, it } from 'vitest';
import { comparisonRecords, type AddressOfSource } from '../../src/archive/comparison-record.ts';
import { smallArchive } from './small-archive.ts';

const archive = smallArchive([
  {
    authority: 'north',
    on: '2016-05-01',
    framework: 'single',
    grades: { overall: 'good', help: 'inadequate', board: 'good' },
  },
  {
    authority: 'north',
    on: '2019-05-01',
    framework: 'joint',
    grades: { overall: 'good', help: 'requires-improvement' },
  },
]);
const sourceOf: AddressOfSource = ({ inspection }) => `https://archive.example/${inspection.id}`;
const [north] = archive.authorities;
const records = north === undefined ? [] : comparisonRecords(archive, north, sourceOf);
const row = (before: string) => records.find(({ grade_before }) => grade_before === before);

it('says of each grade, and of the one before, where it can be read', () => {
  expect(row('Inadequate')).toMatchObject({
    grade: 'Requires improvement',
    direction: 'better',
    url: 'https://archive.example/north/2019-05-01-inspection',
    url_before: 'https://archive.example/north/2016-05-01-inspection',
  });
});

it('leads from a row without a grade to the inspection that gave none', () => {
  const ungraded = records.filter(({ state }) => state !== 'graded');
  expect(ungraded.length).toBeGreaterThan(0);
  for (const { inspection, url } of ungraded) expect(url).toBe(`https://archive.example/${inspection}`);
});
