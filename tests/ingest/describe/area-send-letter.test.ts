import { expect, test } from 'vitest';
import { describeLines, doubtsOf, tableOf } from './describing.ts';

const letter = (title: string, opening: string, rest: readonly string[] = []) =>
  describeLines([
    '24 August 2017',
    'Ms A Person, Director of Children’s Services, Exampleshire',
    'Dear Ms Person',
    `# ${title}`,
    opening,
    'The inspection was led by one of Her Majesty’s Inspectors from Ofsted.',
    ...rest,
    '## Main findings',
    'Text.',
    'Yours sincerely',
    tableOf([
      ['Ofsted', 'Care Quality Commission'],
      ['Anne Example Regional Director', 'Bob Beispiel Deputy Chief Inspector'],
    ]),
  ]);
const opening =
  'Between 3 July 2017 and 7 July 2017, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area of Exampleshire to judge the effectiveness of the area in implementing the reforms.';

test('a letter of 2016 to 2022: days, signatures and whether a statement of action is required', () => {
  const required =
    'Her Majesty’s Chief Inspector (HMCI) has determined that a Written Statement of Action is required because of significant areas of weakness in the local area’s practice.';
  expect(letter('Joint local area SEND inspection in Exampleshire', opening, [required])).toMatchObject({
    authority: 'exampleshire',
    facts: {
      kind: 'area-send',
      framework: 'area-send-2016',
      date: '2017-08-24',
      dateBasis: 'letter',
      inspected: { from: '2017-07-03', to: '2017-07-07' },
      outcome: 'written-statement-of-action',
      signedBy: ['Anne Example', 'Bob Beispiel'],
      review: [],
    },
  });
  expect(doubtsOf(letter('Joint local area SEND inspection in Exampleshire', opening)?.facts)).toEqual(['outcome']);
});

test.each<[string, string, string[], ...string[]]>([
  ['A Written Statement of Action (WSOA) is not required.', 'no-written-statement', []],
  ['The local area is not required to produce a written statement of action.', 'no-written-statement', []],
  [
    'The local area is required to produce and submit a Written Statement of Action to Ofsted.',
    'written-statement-of-action',
    [],
  ],
  [
    'After 2016 the area was required to produce a written statement of action. HMCI has determined that no more is needed.',
    'written-statement-of-action',
    ['outcome'],
    'A written statement of action is not required.',
  ],
])('%s', (words, outcome, doubts, ...more) => {
  const facts = letter('Joint local area SEND inspection in Exampleshire', opening, [words, ...more])?.facts;
  expect(facts?.outcome).toBe(outcome);
  expect(doubtsOf(facts)).toEqual(doubts);
});

test.each([
  'The area is no longer required to produce a written statement of action.',
  'Where there are serious weaknesses, an area may be required to produce a written statement of action.',
  'The area does not need to be required to submit a written statement of action.',
  'A written statement of action is required if there are serious weaknesses.',
])('a rule, or what has ended, is no outcome: %s', (words) => {
  const facts = letter('Joint local area SEND inspection in Exampleshire', opening, [words])?.facts;
  expect(facts?.outcome).toBeUndefined();
  expect(doubtsOf(facts)).toEqual(['outcome']);
});

test('a determination beside a rule is the outcome', () => {
  const words =
    'An area may be required to produce a written statement of action. HMCI determined in May 2017 that a written statement of action is not required.';
  expect(letter('Joint local area SEND inspection in Exampleshire', opening, [words])?.facts).toMatchObject({
    outcome: 'no-written-statement',
    review: [],
  });
});

test.each([
  'Joint area SEND inspection in the London Borough of Exampleshire',
  'Local area SEND inspection in Exampleshire',
  'Joint local area special educational needs and disabilities inspection in Exampleshire',
])('the title: %s', (title) => {
  expect(letter(title, opening, ['A written statement of action is required.'])).toMatchObject({
    authority: 'exampleshire',
    facts: { kind: 'area-send', framework: 'area-send-2016', review: [] },
  });
});

test('a revisit', () => {
  const revisit =
    'Between 3 July 2017 and 5 July 2017, Ofsted and the Care Quality Commission (CQC) revisited the area of Exampleshire to decide whether sufficient progress has been made.';
  expect(letter('Joint area SEND revisit in Exampleshire', revisit)).toMatchObject({
    authority: 'exampleshire',
    facts: { kind: 'area-send-revisit', inspected: { from: '2017-07-03', to: '2017-07-05' }, review: [] },
  });
});
