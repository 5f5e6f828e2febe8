import { expect, test } from 'vitest';
import { readDocument } from '../../src/text/read-document.ts';

const markdown = `# Plan

| Workstream | Ownership |
| - | - |
| A: Leading | Director |

### A: Leading well

| | |
| - | - |
| Outcome | Children do well. |
| Improvement Commitments | Plans will be timely. We will improve the response by: Speaking with children. Checking procedures Training staff. |
| Related Ofsted Recommendations | 1) Make plans. |
| | 4) Respond. |
| How will we know we have done it? | Plans are timely. Staff are trained. |

| | |
| - | - |
| Improvement Commitment | Plans will be timely. |

| Action | By When? | By Whom? | RAG | Status Update |
| - | - | - | - | - |
| Audit of plans | October 2017 | Manager | | |
| Second audit | | | | Begun |

| | |
| - | - |
| Improvement Commitment Improvement Commitment | We will improve the response by: Training staff. |

| Action | By When? | By Whom? | RAG | Status Update |
| - | - | - | - | - |
| Train | May 2018 | Manager – | | |
| | | Duty | | |
`;

test('a plan is read from its tables as printed', () => {
  expect(readDocument(markdown, { voice: 'council' }).text.plan).toEqual({
    workstreams: [
      {
        letter: 'A',
        title: 'Leading well',
        section: 'section-a-leading-well',
        outcome: 'Children do well.',
        recommendations: [
          { number: '1', text: 'Make plans.', paragraph: 'p5' },
          { number: '4', text: 'Respond.', paragraph: 'p6' },
        ],
        printedCommitments: [
          { text: 'Plans will be timely.', parts: [] },
          {
            text: 'We will improve the response by:',
            parts: ['Speaking with children.', 'Checking procedures', 'Training staff.'],
          },
        ],
        successMeasures: ['Plans are timely.', 'Staff are trained.'],
        commitments: [
          {
            paragraph: 'p8',
            text: 'Plans will be timely.',
            actions: [
              { paragraph: 'p10', text: 'Audit of plans', when: 'October 2017', who: 'Manager', status: null },
              { paragraph: 'p11', text: 'Second audit', when: null, who: null, status: 'Begun' },
            ],
          },
          {
            paragraph: 'p12',
            text: 'We will improve the response by: Training staff.',
            actions: [{ paragraph: 'p14', text: 'Train', when: 'May 2018', who: 'Manager – Duty', status: null }],
          },
        ],
      },
    ],
  });
});

test('a workstream may be named in its table, without an outcome; rows that no label names are passed over', () => {
  const rows = [
    '# Plan\n\n## Leadership\n\n| | |\n| - | - |',
    '| B: Leading better | |',
    '| Outcome | |',
    '| Lead officer | The director |',
    '| Improvement Commitments | Agreed outcomes are met. |',
    '| Agreed outcomes | Not a label. |',
    '\n| Actions | By When? | Owner |\n| - | - | - |\n| Not under a commitment | May 2018 | |',
    '\n| | |\n| - | - |\n| Improvement Commitment | Agreed outcomes |\n| | are met. |',
    '\n| Actions | By When? | Owner |\n| - | - | - |\n| Audit | May 2018 | A manager |',
  ];
  expect(readDocument(rows.join('\n'), { voice: 'council' }).text.plan?.workstreams).toMatchObject([
    {
      letter: 'B',
      title: 'Leading better',
      section: 'section-leadership',
      outcome: null,
      printedCommitments: [{ text: 'Agreed outcomes are met.', parts: [] }],
      commitments: [
        {
          text: 'Agreed outcomes are met.',
          actions: [{ text: 'Audit', when: 'May 2018', who: null, status: null }],
        },
      ],
    },
  ]);
});

test('a plan without such tables has no workstreams; an inspection has no plan', () => {
  expect(readDocument('# Plan\n\nWords.', { voice: 'council' }).text.plan).toEqual({ workstreams: [] });
  expect(readDocument(markdown).text.plan).toBeNull();
});
