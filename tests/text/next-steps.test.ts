import { expect, test } from 'vitest';
import { readDocument } from '../../src/text/read-document.ts';

const steps = (markdown: string, voice: 'inspectors' | 'council' = 'inspectors') =>
  readDocument(markdown, { voice }).text.nextSteps.map(({ text, due, paragraph }) => [paragraph, due, text]);

test('a visit’s letter: what Ofsted will do, and a plan that is due', () => {
  const letter = `## Findings\n\nLeaders have an action plan.\n\nOfsted will take the findings from this focused visit into account when planning the next inspection or visit.\n\nYou should submit an action plan that responds to this area within 70 working days of receiving this letter. Thank you.\n\nYours sincerely`;
  expect(steps(letter)).toEqual([
    [
      'p2',
      null,
      'Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.',
    ],
    [
      'p3',
      'within 70 working days of receiving this letter',
      'You should submit an action plan that responds to this area within 70 working days of receiving this letter.',
    ],
  ]);
});

test('a joint inspection: every sentence under its own heading, up to the close', () => {
  const letter = `## Next steps\n\nThe director should prepare a written statement. This should be a multi-agency response.\n\nThe director should send it to someone@example.org by 20 June 2019.\n\nYours sincerely\n\nAnne Example`;
  expect(steps(letter)).toEqual([
    ['p1', null, 'The director should prepare a written statement.'],
    ['p1', null, 'This should be a multi-agency response.'],
    ['p2', 'by 20 June 2019', 'The director should send it to someone@example.org by 20 June 2019.'],
  ]);
});

test.each([
  ['within approximately five years', 'The next full area SEND inspection will be within approximately five years.'],
  ['within approximately 18 months', 'A monitoring inspection will be carried out within approximately 18 months.'],
  [
    null,
    'Ofsted and CQC ask that the local area partnership updates and publishes its strategic plan based on the recommendations set out in this report.',
  ],
  [
    null,
    'HMCI requires the local area partnership to prepare and submit a priority action plan (area SEND) to address the identified areas for priority action.',
  ],
  [null, 'The local authority should prepare and publish a written statement of action in response to this report.'],
])('an outcome’s sentence, due %s: %s', (due, sentence) => {
  expect(steps(`## Inspection outcome\n\nArrangements vary. ${sentence}`)).toEqual([['p1', due, sentence]]);
});

test('what must improve, plans that exist, and a council’s own words are no next steps', () => {
  expect(steps('## Recommendations\n\n1. The council should publish an action plan.')).toEqual([]);
  expect(steps('Leaders responded with an action plan. They visit children within 10 working days.')).toEqual([]);
  expect(steps('## Next steps\n\nWe will do more.', 'council')).toEqual([]);
});
