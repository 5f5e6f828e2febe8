import { describe, expect, test } from 'vitest';
import { describeLines, doubtsOf, gradesOf, tableOf, teamOf } from './describing.ts';

const leaders = ['The impact of leaders on social work practice with children and families', 'Good'];
const help = ['The experiences and progress of children who need help and protection', 'Good'];
const inCare = ['The experiences and progress of children in care', 'Good'];
const careLeavers = ['The experiences and progress of care leavers', 'Good'];
const joint = ['The experiences and progress of children in care and care leavers', 'Good'];
const overall = ['Overall effectiveness', 'Good'];
const whole = {
  title: ['# Inspection of Exampleshire local authority children’s services'],
  dates: ['Inspection dates: 23 to 27 January 2023'],
  lead: ['Lead inspector: Anne Example, His Majesty’s Inspector'],
  rows: [leaders, help, inCare, careLeavers, overall],
};
const report = (parts: Partial<typeof whole> = {}) => {
  const { title, dates, lead, rows } = { ...whole, ...parts };
  return describeLines([...title, ...dates, ...lead, tableOf([['Judgement', 'Grade'], ...rows]), 'Text.']);
};

test.each([
  [['# Inspection of Exampleshire local authority children’s services']],
  [['# Exampleshire', '## Inspection of children’s social care services']],
  [['# Exampleshire County Council', '## Inspection of children’s social care services']],
  [['# Inspection of children’s social care services', '## Exampleshire County Council']],
  [['Exampleshire County Council', '# Inspection of children’s social care services']],
  [['# Inspection of children’s social care services', 'Exampleshire County Council']],
  [['# Exampleshire children’s services']],
  [['# Exampleshire County Council', '## Inspection of local authority children’s services']],
  [['# Inspection of local authority children’s services', '## Exampleshire County Council']],
  [['# Inspection of the London Borough of Exampleshire local authority children’s services']],
  [['# Inspection of Exampleshire County Council’s children’s services']],
  [['# Inspection of Exampleshire County Council local authority children’s social care services']],
  [['# Exampleshire local authority children’s services']],
  [['# Inspection of Exampleshire', '## local authority children’s services']],
  [['# Exampleshire County Council Inspection of children’s social care services']],
  [['# Inspection of children’s services in Exampleshire']],
  [['# Inspection of children’s services: Exampleshire']],
  [['# Inspection of Exampleshire Children’s Trust']],
  [['# Report on the inspection of Exampleshire local authority children’s services']],
  [['# Inspection of Exampleshire unitary authority children’s services']],
])('the title names the authority: %j', (title) => {
  expect(report({ title })).toMatchObject({
    authority: 'exampleshire',
    facts: { kind: 'ilacs-inspection', framework: 'ilacs-2023', review: [] },
  });
});

test.each([
  [['Lead inspector: Anne Example', 'Her Majesty’s Inspector'], ['Anne Example: lead']],
  [['Lead inspector: Anne Example HMI'], ['Anne Example: lead']],
  [['Lead inspector:', 'Anne Example, Her Majesty’s Inspector'], ['Anne Example: lead']],
  [['Lead Inspector: Anne Example, Senior His Majesty’s Inspector'], ['Anne Example: lead']],
  [['Lead inspector Anne Example, Her Majesty’s Inspector'], ['Anne Example: lead']],
  [['Lead inspector: Anne van der Example-O’Neill, His Majesty’s Inspector'], ["Anne van der Example-O'Neill: lead"]],
  [['Lead inspector: Dr Anne Example, Ofsted Inspector'], ['Anne Example: lead']],
  [['Lead HMI: Anne Example'], ['Anne Example: lead']],
  [['Lead inspector:', '### Anne Example', '### Her Majesty’s Inspector'], ['Anne Example: lead']],
  [['### Lead inspector: Anne Example, HMI'], ['Anne Example: lead']],
  [
    ['Lead inspectors: Anne Example and Bob Beispiel, Her Majesty’s Inspectors'],
    ['Anne Example: lead', 'Bob Beispiel: lead'],
  ],
  [
    ['Lead inspectors: Anne Example', 'Bob Beispiel', 'Her Majesty’s Inspectors'],
    ['Anne Example: lead', 'Bob Beispiel: lead'],
  ],
])('the lead: %j', (lead, expected) => {
  const described = report({ lead });
  expect(teamOf(described?.facts)).toEqual(expected);
  expect(described?.facts.review).toEqual([]);
});

test('a report that prints no lead is flagged', () => {
  expect(doubtsOf(report({ lead: [] })?.facts)).toEqual(['inspectors']);
  expect(doubtsOf(report({ lead: ['Inspector: Anne Example HMI'] })?.facts)).toEqual(['inspectors']);
});

describe('the judgement table', () => {
  test('the label of leaders without “social work”, and “children care leavers”', () => {
    const rows = [
      [leaders[0]?.replace('social work ', '') ?? '', 'Good'],
      help,
      inCare,
      ['The experiences and progress of children care leavers', 'Outstanding'],
      overall,
    ];
    expect(gradesOf(report({ rows })?.facts)).toEqual([
      'impact-of-leaders: good',
      'help-and-protection: good',
      'in-care: good',
      'care-leavers: outstanding',
      'overall: good',
    ]);
  });

  test.each([
    'Requires improvement',
    'Requires improvement to be good',
    'requires Improvement to be good',
    'Require improvement',
  ])('%s', (printed) => {
    const rows = [leaders, help, [joint[0] ?? '', printed], overall];
    expect(report({ rows })?.facts).toMatchObject({
      framework: 'ilacs-2018',
      grades: expect.arrayContaining([
        expect.objectContaining({ area: 'in-care-and-care-leavers', grade: 'requires-improvement' }),
      ]),
      review: [],
    });
  });

  test('set as lines, an area and its grade follow each other', () => {
    const lines = whole.rows.flatMap(([area = '', grade = '']) => [area, grade]);
    const facts = describeLines([...whole.title, ...whole.dates, ...whole.lead, ...lines, 'Text.'])?.facts;
    expect(facts).toMatchObject({ framework: 'ilacs-2023', review: [] });
    expect(gradesOf(facts)).toHaveLength(5);
  });

  test('a row that is not understood is missed and flagged, the others stand', () => {
    const rows = [leaders, ['The experiences of children who are helped', 'Good'], inCare, careLeavers, overall];
    const facts = report({ rows })?.facts;
    expect(gradesOf(facts)).toEqual([
      'impact-of-leaders: good',
      'in-care: good',
      'care-leavers: good',
      'overall: good',
    ]);
    expect(doubtsOf(facts)).toEqual(['grades.help-and-protection', 'framework']);
  });
});

test('a table of another generation than the day of the visit may have lost a row, and is flagged', () => {
  expect(doubtsOf(report({ rows: [leaders, help, inCare, careLeavers] })?.facts)).toEqual(['framework']);
  const dates = ['Inspection dates: 27 April to 1 May 2026'];
  expect(report({ dates, rows: [leaders, help, inCare, careLeavers] })?.facts).toMatchObject({
    framework: 'ilacs-2026',
    review: [],
  });
});

test.each([
  [['Inspection dates: 23 January 2023 to 27 January']],
  [['Inspected: 23 to 27 January 2023']],
  [['### Inspection dates: 23 to 27 January 2023']],
  [['On-site inspection dates: 23 to 27 January 2023']],
  [['Inspection dates: 23 January – 27 January 2023']],
  [['Inspection date: 23–27 January 2023']],
  [['Inspection dates:', '23 January 2023 to 27 January 2023']],
  [['Inspected 23 to 27 January 2023']],
  [['Inspected previously: 3 March 2019', 'Inspection dates: 23 to 27 January 2023']],
  [['Inspection dates: 23 to 24 January 2023 and 26 to 27 January 2023']],
])('the dates: %j', (dates) => {
  expect(report({ dates })?.facts).toMatchObject({ inspected: { from: '2023-01-23', to: '2023-01-27' }, review: [] });
});
