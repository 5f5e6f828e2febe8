import { describe, expect, test } from 'vitest';
import { describeLines, doubtsOf, gradesOf, tableOf, teamOf } from './describing.ts';

const areas = [
  '1. Children who need help and protection',
  '2. Children looked after and achieving permanence',
  '2.1 Adoption performance',
  '2.2 Experiences and progress of care leavers',
  '3. Leadership, management and governance',
];
const table = (grades: readonly string[], labels: readonly string[] = areas) =>
  tableOf(labels.map((label, place) => [label, grades[place] ?? '']));
const allGood = ['Good', 'Good', 'Good', 'Good', 'Good'];
const printedTeam = [
  'Lead inspector: Anne Example HMI',
  'Deputy lead inspector: Bob Beispiel HMI',
  'Team inspectors: Carl Muster HMI, Dora Probe HMI',
  'Senior data analyst: Ed Sample',
  'Quality assurance manager: Fay Specimen SHMI',
];
const whole = {
  cover: ['Inspection date: 3 March 2015 – 25 March 2015', 'Report published: 13 May 2015'],
  overall: '## Children’s services in Exampleshire are good',
  grades: table(allGood),
  board: ['## The Local Safeguarding Children Board is good'],
  team: printedTeam,
};
const report = (parts: Partial<typeof whole> = {}) => {
  const { cover, overall, grades, board, team } = { ...whole, ...parts };
  return describeLines([
    '# Exampleshire',
    'Inspection of services for children in need of help and protection, children looked after and care leavers',
    'and',
    'Review of the effectiveness of the Local Safeguarding Children Board',
    ...cover,
    overall,
    grades,
    ...board,
    '## The inspection team',
    ...team,
  ])?.facts;
};
const team = [
  'Anne Example: lead',
  'Bob Beispiel: deputy-lead',
  'Carl Muster: inspector',
  'Dora Probe: inspector',
  'Ed Sample: data-analyst',
  'Fay Specimen: quality-assurance',
];
const below = [
  'help-and-protection: good',
  'looked-after-and-permanence: good',
  'adoption: good',
  'care-leavers: good',
  'leadership-management-governance: good',
];

describe('the overall judgement is a sentence', () => {
  test.each([
    [
      '## Children’s services in the London Borough of Exampleshire require improvement to be good',
      'requires-improvement',
    ],
    ['Children’s services in Exampleshire require improvement.', 'requires-improvement'],
    ['## The overall judgement is inadequate', 'inadequate'],
    ['## The overall judgement is that children’s services are good', 'good'],
    [
      'The overall judgement is that children’s services require improvement. The authority is not yet delivering good protection and help and care for children, young people and families.',
      'requires-improvement',
    ],
    ['The overall judgement is requires improvement', 'requires-improvement'],
    ['The overall judgement is that services Require Improvement', 'requires-improvement'],
    ['## The overall judgement is: Outstanding', 'outstanding'],
    ['## Overall judgement: Requires improvement', 'requires-improvement'],
    ['## Children’s services in Exampleshire County Council are outstanding', 'outstanding'],
    ['## Children’s services in the City of Exampleshire are requires improvement', 'requires-improvement'],
    ['## Children’s services provided by Exampleshire Council are inadequate', 'inadequate'],
    ['## The effectiveness of children’s services in Exampleshire is inadequate', 'inadequate'],
    ['## Children’s services in Exampleshire are judged to be inadequate', 'inadequate'],
    [
      '## The overall judgment is that children’s services in Exampleshire require improvement to be good.',
      'requires-improvement',
    ],
    ['## Children’s social care services in Exampleshire are good', 'good'],
    ['## Overall, children’s services in Exampleshire are good', 'good'],
    ['## Children’s services in Exampleshire requires improvement to be good', 'requires-improvement'],
    ['## The overall judgement for children’s services is that they require improvement', 'requires-improvement'],
    ['Exampleshire children’s services are good', 'good'],
    ['## Exampleshire’s services for children require improvement', 'requires-improvement'],
    ['## The overall effectiveness of children’s services is inadequate', 'inadequate'],
    ['## Overall effectiveness: Good', 'good'],
    ['## Children’s services are inadequate', 'inadequate'],
  ])('%s', (overall, grade) => {
    const facts = report({ overall });
    expect(gradesOf(facts)).toEqual([`overall: ${grade}`, ...below, 'lscb: good']);
    expect(facts?.review).toEqual([]);
  });

  test.each(['no longer inadequate', 'not yet good'])('"%s" is no grade', (words) => {
    const facts = report({ overall: `## Children’s services in Exampleshire are ${words}` });
    expect(gradesOf(facts)).toEqual([...below, 'lscb: good']);
    expect(doubtsOf(facts)).toEqual(['grades.overall']);
  });
});

describe('the board’s grade stands on the cover, in a table, or over its chapter', () => {
  test.each([
    'The effectiveness of the Local Safeguarding Children Board (LSCB) is good',
    '## The LSCB is good',
    'The effectiveness of the LSCB is good.',
    '## The Exampleshire Safeguarding Children Board is good',
    '## The Local Safeguarding Children Board (ESCB) is good',
    'The Local Safeguarding Children Board is good because:',
    tableOf([['The effectiveness of the Local Safeguarding Children Board (LSCB)', 'Good']]),
  ])('%s', (line) => {
    const facts = report({ board: [line] });
    expect(gradesOf(facts)).toContain('lscb: good');
    expect(facts?.review).toEqual([]);
  });

  test('where it is not found, a report that reviews the board is flagged; prose about the board is no grade', () => {
    const facts = report({ board: ['Attendance at the LSCB is good.'] });
    expect(gradesOf(facts)).toEqual(['overall: good', ...below]);
    expect(doubtsOf(facts)).toEqual(['grades.lscb']);
  });
});

describe('the table of judgements', () => {
  test('grades in every wording that reports print', () => {
    const printed = [
      'requires improvement',
      'Require improvement',
      'Requires Improvement',
      'requires improvement to be good',
      'OUTSTANDING',
    ];
    expect(gradesOf(report({ grades: table(printed) })).slice(1, 6)).toEqual([
      'help-and-protection: requires-improvement',
      'looked-after-and-permanence: requires-improvement',
      'adoption: requires-improvement',
      'care-leavers: requires-improvement',
      'leadership-management-governance: outstanding',
    ]);
  });

  test('areas in other words, and numbers in a column of their own', () => {
    const other = [
      'The experiences and progress of children who need help and protection',
      'The experiences and progress of children looked after and achieving permanence',
      'The graded judgement for adoption performance',
      'The experience and progress of care leavers',
      '3 Leadership, Management & Governance',
    ];
    expect(report({ grades: table(allGood, other) })?.review).toEqual([]);
    const apart = areas.map((label) => label.match(/^(\S+) (.*)$/)?.slice(1) ?? []);
    const facts = report({ grades: tableOf(apart.map((cells) => [...cells, 'Good'])) });
    expect(gradesOf(facts)).toEqual(['overall: good', ...below, 'lscb: good']);
  });

  test('a small authority is judged in fewer areas: what is missing is flagged, what was not judged is said', () => {
    const facts = report({ grades: table(['Good', 'Good', 'Good', 'Good'], areas.toSpliced(2, 1)) });
    expect(doubtsOf(facts)).toEqual(['grades.adoption']);
    expect(gradesOf(report({ grades: table(['Good', 'Good', 'Not judged', 'Not judged', 'Good']) }))).toEqual(
      expect.arrayContaining(['adoption: not-judged', 'care-leavers: not-judged']),
    );
  });

  test('a chapter that contradicts the table is flagged', () => {
    const chapter = '## The experiences and progress of children who need help and protection are inadequate';
    expect(doubtsOf(report({ board: [...whole.board, chapter] }))).toEqual(['grades.help-and-protection']);
  });
});

test('the board’s effectiveness is not the authority’s', () => {
  const facts = report({ overall: '## The overall effectiveness of the LSCB is inadequate', board: [] });
  expect(doubtsOf(facts)).toEqual(['grades.overall']);
  expect(gradesOf(facts)).toContain('lscb: inadequate');
});

test('labels of a team in words of their own', () => {
  const facts = report({
    team: [
      'Lead inspector: Anne Example HMI',
      'Education inspector: Bob Beispiel HMI',
      'QA manager: Carl Muster',
      'Data analysts: Dora Probe and Ed Sample',
      'Observer: Fay Specimen',
    ],
  });
  expect(teamOf(facts)).toEqual([
    'Anne Example: lead',
    'Bob Beispiel: inspector',
    'Carl Muster: quality-assurance',
    'Dora Probe: data-analyst',
    'Ed Sample: data-analyst',
    'Fay Specimen: shadow',
  ]);
  expect(facts?.review).toEqual([]);
});

test('a cover and an overall judgement that name two authorities are flagged', () => {
  expect(doubtsOf(report({ overall: '## Children’s services in Beispielshire are good' }))).toEqual(['authority']);
});

test('a title that is set smaller than the cover’s other lines is no authority’s name', () => {
  const lines = [
    '# Inspection of services for children in need of help and protection, children looked after and care leavers',
    '## Exampleshire County Council',
    '## Children’s services in Exampleshire are good',
  ];
  expect(describeLines(lines)).toMatchObject({ authority: 'exampleshire', facts: { kind: 'sif-inspection' } });
});

test('a review of the board alone', () => {
  const described = describeLines([
    '# Exampleshire Safeguarding Children Board',
    'Review of the effectiveness of the Local Safeguarding Children Board',
    ...whole.cover,
    '## The Local Safeguarding Children Board requires improvement',
    'Text.',
    '## The inspection team',
    ...printedTeam,
  ]);
  expect(described).toMatchObject({ authority: 'exampleshire', facts: { kind: 'lscb-review', review: [] } });
  expect(gradesOf(described?.facts)).toEqual(['lscb: requires-improvement']);
});

describe('the cover', () => {
  test.each([
    [['Inspection dates: 3/3/2015 – 25/3/2015', 'Report published: 13 May 2015']],
    [['Inspection date: 3March2015 – 25March2015', 'Published: 13 May 2015']],
    [['Inspection date: 3 March 2015 – 25 March 2015 Report published: 13 May 2015']],
    [['Inspection date:', '3 March – 25 March 2015', 'Date published: 13 May 2015']],
  ])('%j', (cover) => {
    expect(report({ cover })).toMatchObject({
      date: '2015-05-13',
      dateBasis: 'printed',
      inspected: { from: '2015-03-03', to: '2015-03-25' },
      review: [],
    });
  });

  test.each([
    '3 March 2015 – 25 March 2014',
    '3 March 2014 – 25 March 2015',
    '3 March 2014 – 25 March 2014',
    '3 March 2016 – 25 March 2016',
  ])('a misprinted year is flagged: %s', (days) => {
    expect(doubtsOf(report({ cover: [`Inspection date: ${days}`, 'Report published: 13 May 2015'] }))).toContain(
      'inspected',
    );
  });

  test('an early report prints no date of publication', () => {
    expect(report({ cover: ['Inspection date: 3 March 2015 – 25 March 2015'] })?.date).toBeUndefined();
  });
});

test.each([
  ['one line', [printedTeam.join(' ')]],
  ['labels apart', printedTeam.flatMap((line) => line.split(/(?<=:) /))],
  ['a table', [tableOf(printedTeam.map((line) => line.split(/(?<=:) /)))]],
  ['a table without colons', [tableOf(printedTeam.map((line) => line.split(': ')))]],
  ['bold labels', printedTeam.map((line) => line.replace(/^(.*?:)/, '**$1**'))],
  ['dashes', printedTeam.map((line) => line.replace(':', ' -'))],
  ['no colons', printedTeam.map((line) => line.replace(':', ''))],
  ['a name on a line of its own', printedTeam.flatMap((line) => line.split(/, (?=Dora)/))],
  ['a list', [printedTeam.map((line) => `- ${line}`).join('\n')]],
])('the team as %s', (_, lines) => {
  const facts = report({ team: lines });
  expect(teamOf(facts)).toEqual(team);
  expect(facts?.review).toEqual([]);
});
