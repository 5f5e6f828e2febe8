import { expect, test } from 'vitest';
import { describeLines, doubtsOf, gradesOf, tableOf, teamOf } from './describing.ts';

const cover = (title: string, lead = 'Reporting inspector Anne Example HMI') => [
  `# ${title}`,
  '## Exampleshire County Council',
  tableOf([
    ['Inspection dates:', '19 – 30 July 2010'],
    ['Age group:', 'All'],
    ['Published:', '3 September 2010'],
  ]),
  lead,
];

test('safeguarding and looked after children (2009–12): a grade for each of the two services', () => {
  const described = describeLines([
    ...cover('Inspection of safeguarding and looked after children services'),
    '## Record of main findings',
    tableOf([
      ['Safeguarding services', ''],
      ['Overall effectiveness', 'Adequate'],
      ['Capacity for improvement', 'Good'],
      ['Services for looked after children', ''],
      ['Overall effectiveness', 'Good'],
      ['Capacity for improvement', 'Good'],
    ]),
  ]);
  expect(described).toMatchObject({
    authority: 'exampleshire',
    facts: {
      kind: 'safeguarding-and-looked-after',
      framework: 'slac',
      date: '2010-09-03',
      inspected: { from: '2010-07-19', to: '2010-07-30' },
      review: [],
    },
  });
  expect(gradesOf(described?.facts)).toEqual(['safeguarding: adequate', 'looked-after-children: good']);
  expect(teamOf(described?.facts)).toEqual(['Anne Example: lead']);
});

test('the two services under headings of their own', () => {
  const described = describeLines([
    ...cover('Inspection of safeguarding and looked after children services'),
    '## Safeguarding services',
    tableOf([['Overall effectiveness', 'Grade 3 (Adequate)']]),
    '## Services for looked after children',
    tableOf([['Overall effectiveness', 'Grade 2 (Good)']]),
  ]);
  expect(gradesOf(described?.facts)).toEqual(['safeguarding: adequate', 'looked-after-children: good']);
});

test('arrangements for the protection of children (2012–13): one grade; what is not found is flagged', () => {
  const title = 'Inspection of local authority arrangements for the protection of children';
  const lines = cover(title, 'Lead inspector: Anne Example HMI');
  const rows = tableOf([
    ['Overall effectiveness', 'Inadequate'],
    ['The quality of practice', 'Adequate'],
  ]);
  expect(describeLines([...lines, rows])).toMatchObject({
    authority: 'exampleshire',
    facts: { kind: 'child-protection', framework: 'child-protection-2012', review: [] },
  });
  expect(gradesOf(describeLines([...lines, rows])?.facts)).toEqual(['child-protection: inadequate']);
  expect(doubtsOf(describeLines(lines)?.facts)).toEqual(['grades.child-protection']);
});

test.each([
  ['fostering', 'Inspection report for local authority fostering agency'],
  ['adoption', 'Inspection of local authority adoption service'],
  ['joint-area-review', 'Joint area review of children’s services'],
])('%s: named and dated, grades flagged', (kind, title) => {
  const described = describeLines(cover(title));
  expect(described).toMatchObject({ authority: 'exampleshire', facts: { kind, date: '2010-09-03' } });
  expect(doubtsOf(described?.facts)).toEqual(['grades']);
});

test('a progress inspection of 2009 fits no kind: filed as other, flagged', () => {
  const title =
    'Inspection of progress made in the provision of safeguarding services in the London Borough of Exampleshire';
  const described = describeLines([`# ${title}`, 'Inspection dates: 8 – 19 June 2009', 'Lead inspector: Anne Example']);
  expect(described).toMatchObject({ authority: 'exampleshire', facts: { kind: 'other', title } });
  expect(doubtsOf(described?.facts)).toEqual(['kind', 'grades']);
});
