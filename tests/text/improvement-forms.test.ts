import { describe, expect, test } from 'vitest';
import { readDocument, type DocumentFacts } from '../../src/text/read-document.ts';

/** Each improvement as `body level group number words`. */
const improvements = (markdown: string, facts: Partial<DocumentFacts> = {}) =>
  readDocument(markdown, facts).text.improvements.map(({ body, level, group, number, text }) =>
    [body, level, group, number, text].filter((part) => part !== null).join(' | '),
  );
const both = ['authority | improvement | One.', 'authority | improvement | Two.'];
const list = '- One.\n- Two.';

test.each([
  'What needs to improve',
  'What needs to improve?',
  'What needs to improve:',
  'What needs to improve?1',
  '**What needs to improve?**',
  'What needs to improve in this area of social work practice?1',
  'What needs to improve in these areas of social work practice?',
  'What needs to be improved',
  'What must improve?',
  'What needs improving?',
  'What does the local authority need to improve?',
  'What does Exampleshire need to improve?',
  'Area for improvement',
  'AREAS FOR IMPROVEMENT',
  'Key areas for improvement',
  'Areas requiring improvement',
  'Areas that need to improve',
  'Recommendations:',
])('a list begins under “%s”', (heading) => {
  expect(improvements(`## ${heading}\n\n${list}\n\n## Findings\n\n- Not this.`)).toEqual(both);
});

test.each([
  'Area for priority action',
  'Areas for priority action:',
  'Priority and immediate action',
  'Priority and immediate actions',
  'Immediate and priority action',
])('a list of priorities begins under “%s”', (heading) => {
  expect(improvements(`## ${heading}\n\n${list}\n\n## Findings\n\n- Not this.`)).toEqual([
    'authority | priority | One.',
    'authority | priority | Two.',
  ]);
});

describe('a list ends at the next heading of its rank, and at a chapter’s, whatever its rank', () => {
  test.each([
    'Findings',
    'Main findings',
    'The experiences and progress of children who need help and protection: good',
    'Children in care: requires improvement to be good',
    'Practice study: area for improvement',
    'Case study: areas for improvement',
    'Overview',
    'Headline findings',
    'Key strengths',
    'Evaluation of progress',
    'Next steps',
  ])('%s', (heading) => {
    expect(improvements(`## What needs to improve?\n\n${list}\n\n## ${heading}\n\n- Not this.`)).toEqual(both);
    expect(improvements(`## What needs to improve?\n\n${list}\n\n### ${heading}\n\n- Not this.`)).toEqual(both);
  });

  test.each([
    'Ofsted will take the findings from this focused visit into account when planning your next inspection or visit.',
    'I am copying this letter to the Department for Education.',
    'This letter will be published on the Ofsted website.',
    'Your sincerely',
  ])('and at a letter’s close: %s', (close) => {
    const title = '## What needs to improve in this area of social work practice';
    expect(improvements(`${title}\n\n${list}\n\n${close}`)).toEqual(both);
    expect(improvements(`${title}\n\nOne.\n\nTwo.\n\n${close}`)).toEqual(both);
  });
});

test.each([
  'There are no areas for priority action.',
  'No areas for priority action were identified.',
  'There were no priority actions identified.',
  'No priority or immediate actions were identified during this inspection.',
  'There are no identified areas for priority action.',
  'Inspectors did not identify any areas for priority action.',
  'Not applicable.',
  'None.',
])('nothing is listed: %s', (words) => {
  const rest = `## Areas for improvement\n\n${list}\n\n## Findings`;
  expect(improvements(`## Areas for priority action\n\n${words}\n\n${rest}`)).toEqual(both);
  expect(improvements(`## Areas for priority action\n\n- ${words}\n\n${rest}`)).toEqual(both);
});

test.each([
  'The local authority should:',
  'In order to improve the quality of provision, the council should take the following action.',
])('a sentence that announces the list is neither an item nor a topic: %s', (words) => {
  expect(improvements(`## Areas for improvement\n\n${words}\n\n${list}`)).toEqual(both);
});

test('a visit’s scope on the first page is no list of improvements', () => {
  const letter = `# Focused visit\n\nInspectors looked at:\n\n- decision-making\n- support.\n\n## Headline findings\n\nText.`;
  expect(improvements(letter)).toEqual([]);
});

test('priority action counts apart from what needs to improve', () => {
  const letter = `## Area for priority action\n\n- One.\n\n## What needs to improve in this area of social work practice?\n\n- Two.\n\n## Main findings\n\n- Not this.`;
  expect(improvements(letter)).toEqual(['authority | priority | One.', 'authority | improvement | Two.']);
});

test('the board’s recommendations stand in the board’s part, under its grade', () => {
  const report = `## Recommendations\n\n1. One.\n\n## Summary for children and young people\n\n- Not this.\n\n## The Local Safeguarding Children Board is good\n\n### Recommendations\n\n84. Two.\n\n### Inspection findings – the Local Safeguarding Children Board\n\n85. Not this.`;
  expect(improvements(report)).toEqual(['authority | improvement | 1 | One.', 'lscb | improvement | 84 | Two.']);
});

describe('area SEND', () => {
  test('items in paragraphs, the heading repeated', () => {
    const report = `## Areas for improvement\n\n### Areas for improvement\n\nOne.\n\nTwo.\n\n## Local area partnership details\n\n| a | b |\n| - | - |\n| c | d |`;
    expect(improvements(report)).toEqual(both);
  });

  test.each([
    ['first', '| Responsible body | Areas for priority action |\n| - | - |\n| A Council | One. |\n| | Two. |'],
    ['last', '| Areas for priority action | Responsible bodies |\n| - | - |\n| One. | A Council |\n| Two. | |'],
  ])('the responsible body in the %s column, printed once for several rows', (_, table) => {
    expect(improvements(`## Areas for priority action\n\n${table}`)).toEqual([
      'A Council | priority | One.',
      'A Council | priority | Two.',
    ]);
  });
});
