import { expect, test } from 'vitest';
import { describeLines, tableOf, teamOf } from './describing.ts';

const whole = {
  title: ['# Area SEND inspection of Exampleshire Local Area Partnership'],
  outcome:
    'The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children and young people with special educational needs and/or disabilities (SEND). The local area partnership must work jointly to make improvements.',
  team: [
    tableOf([
      ['**Ofsted**', '**Care Quality Commission**'],
      ['Anne Example, Ofsted HMI Lead inspector', 'Bob Beispiel, CQC Lead inspector'],
      ['Carl Muster, Ofsted HMI', 'Dora Probe, CQC inspector'],
    ]),
  ],
};
const report = (parts: Partial<typeof whole> = {}) => {
  const { title, outcome, team } = { ...whole, ...parts };
  return describeLines([
    ...title,
    'Inspection dates: 30 June to 4 July 2025',
    'Dates of previous inspection: 6 to 10 July 2018',
    '## Inspection outcome',
    outcome,
    'The next full area SEND inspection will be within approximately three years.',
    '## Information about the local area partnership',
    'Text.',
    '## Inspection team',
    ...team,
  ]);
};

test.each([
  [whole.title],
  [['# Area SEND inspection of the Exampleshire Local Area Partnership']],
  [['Local area partnership report', '# Area SEND inspection of Exampleshire local area partnership']],
  [['# Local area partnership report', '## Area SEND inspection of Exampleshire']],
  [['# Local area partnership report Area SEND inspection of Exampleshire Local Area Partnership']],
  [['# Area SEND full inspection of Exampleshire Local Area Partnership']],
  [['# Area SEND inspection: Exampleshire Local Area Partnership']],
  [['# Area SEND inspection of Exampleshire local authority and partners']],
  [['# Area special educational needs and disabilities inspection of Exampleshire Local Area Partnership']],
  [['# Area SEND Inspection of London Borough of Exampleshire Local Area Partnership']],
])('the title, beside the running header or not: %j', (title) => {
  expect(report({ title })).toMatchObject({
    authority: 'exampleshire',
    facts: {
      kind: 'area-send',
      framework: 'area-send-2023',
      inspected: { from: '2025-06-30', to: '2025-07-04' },
      review: [],
    },
  });
});

test.each([
  [
    'typically-positive',
    'The local area partnership’s special educational needs and/or disability (SEND) arrangements typically lead to positive experiences and outcomes for children and young people with SEND. The local area partnership is taking action where improvements are needed.',
  ],
  [
    'inconsistent',
    'The local area partnership’s special educational needs and/or disabilities (SEND) arrangements lead to inconsistent experiences and outcomes for children and young people with SEND.',
  ],
  [
    'widespread-failings',
    'There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people with special educational needs and/or disabilities (SEND), which the local area partnership must address urgently.',
  ],
  ['widespread-failings', 'There are widespread and systemic failings leading to significant concerns.'],
  ['widespread-failings', 'There are widespread and / or systemic failings leading to significant concerns.'],
])('%s: %s', (slug, outcome) => {
  expect(report({ outcome })?.facts).toMatchObject({ outcome: slug, review: [] });
});

test('an outcome in other words is flagged', () => {
  expect(report({ outcome: 'Arrangements vary.' })?.facts.review).toEqual([
    expect.objectContaining({ field: 'outcome' }),
  ]);
});

const pairs = (lead: readonly string[], others: readonly string[], heads = ['Ofsted', 'Care Quality Commission']) => [
  tableOf([heads, lead, others]),
];
test.each([
  ['as most print it', whole.team],
  [
    'title before the comma',
    pairs(
      ['Anne Example HMI, Ofsted Lead inspector', 'Bob Beispiel, CQC Lead inspector'],
      ['Carl Muster HMI, Ofsted inspector', 'Dora Probe, CQC inspector'],
    ),
  ],
  [
    'role first',
    pairs(
      ['Anne Example, Lead Inspector, HMI', 'Bob Beispiel, Lead Inspector'],
      ['Carl Muster, Inspector', 'Dora Probe, Inspector'],
      ['Ofsted', 'CQC'],
    ),
  ],
  [
    'no commas',
    pairs(
      ['Anne Example Ofsted Lead inspector', 'Bob Beispiel CQC Lead inspector'],
      ['Carl Muster Ofsted HMI', 'Dora Probe CQC Children’s Services Inspector'],
    ),
  ],
  [
    'labels',
    pairs(
      ['Lead inspector: Anne Example HMI', 'Lead inspector: Bob Beispiel'],
      ['Carl Muster HMI', 'Dora Probe'],
      ['Ofsted', 'Care Quality Commission (CQC)'],
    ),
  ],
  [
    'dashes',
    pairs(
      ['Anne Example – Ofsted HMI Lead inspector', 'Bob Beispiel – CQC Lead inspector'],
      ['Carl Muster – Ofsted HMI (social care)', 'Dora Probe – CQC inspector'],
    ),
  ],
  [
    'a cell a body',
    [
      tableOf([
        ['Ofsted', 'Care Quality Commission'],
        [
          'Anne Example, Ofsted HMI Lead inspector Carl Muster, Ofsted HMI',
          'Bob Beispiel, CQC Lead inspector Dora Probe, CQC inspector',
        ],
      ]),
    ],
  ],
  [
    'role without a colon',
    pairs(
      ['Lead inspector Dr Anne Example, HMI', 'Lead inspector Bob Beispiel'],
      ['Team inspector Carl Muster', 'Dora Probe'],
      ['Ofsted', 'CQC'],
    ),
  ],
  [
    'one of a pair below the table',
    [
      tableOf([
        ['Ofsted', 'CQC'],
        ['Anne Example, Ofsted HMI Lead inspector', 'Bob Beispiel, CQC Lead inspector'],
        ['', 'Dora Probe, CQC inspector'],
      ]),
      'Carl Muster, Ofsted Inspector',
    ],
  ],
  [
    'each inspectorate under a heading',
    [
      '## Ofsted',
      'Anne Example, Ofsted HMI Lead inspector',
      'Carl Muster, Ofsted HMI',
      '## Care Quality Commission',
      'Bob Beispiel, CQC Lead inspector',
      'Dora Probe, CQC inspector',
      'The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and inspects to achieve excellence in the care of children.',
    ],
  ],
  [
    'lines',
    [
      'Ofsted',
      'Anne Example, Ofsted HMI Lead inspector',
      'Carl Muster, Ofsted HMI',
      'Care Quality Commission',
      'Bob Beispiel, CQC Lead inspector',
      'Dora Probe, CQC inspector',
      'If you are not happy with the inspection or the report, you can complain to Ofsted.',
    ],
  ],
])('the team: %s', (_, team) => {
  const facts = report({ team })?.facts;
  expect(teamOf(facts).toSorted()).toEqual([
    'Anne Example: lead',
    'Bob Beispiel: lead',
    'Carl Muster: inspector',
    'Dora Probe: inspector',
  ]);
  expect(facts?.review).toEqual([]);
});

test('a name that is not understood is flagged, in a table and in a line', () => {
  const table = pairs(
    ['Anne Example, Ofsted HMI Lead inspector', 'Dora Care, CQC inspector'],
    ['Bob Beispiel, CQC', ''],
  );
  const facts = report({ team: [...table, 'Carl Street, Ofsted Inspector'] })?.facts;
  expect(teamOf(facts)).toEqual(['Anne Example: lead', 'Bob Beispiel: inspector']);
  expect(
    teamOf(describeLines(['# Area SEND inspection of Exampleshire', 'Inspection team', ...whole.team])?.facts),
  ).toHaveLength(4);
  expect((facts?.review ?? []).map(({ seen }) => seen)).toEqual([
    'Dora Care, CQC inspector',
    'Carl Street, Ofsted Inspector',
  ]);
});

test.each([
  ['after a heading', whole.team],
  [
    'after a line',
    [
      'Ofsted',
      'Anne Example, Ofsted HMI Lead inspector',
      'Bob Beispiel, CQC Lead inspector',
      'Carl Muster, Ofsted HMI',
      'Dora Probe, CQC inspector',
    ],
  ],
])('the team ends with its section: %s', (_, team) => {
  const contact = ['## Contact', 'Exampleshire County', 'Dora Sample, Ofsted', 'Exampleshire Integrated Care Board'];
  const facts = report({ team: [...team, ...contact] })?.facts;
  expect(teamOf(facts)).toHaveLength(4);
  expect(facts?.review).toEqual([]);
  const asLine = describeLines([
    '# Area SEND inspection of Exampleshire',
    'Inspection team',
    ...team,
    ...contact,
  ])?.facts;
  expect(teamOf(asLine)).toHaveLength(4);
});

test('a line that names somebody without a role, or has words where a name is due, is flagged', () => {
  const facts = report({ team: [...whole.team, 'Eve Sample', 'Inspectors Spoke With Parents'] })?.facts;
  expect(teamOf(facts)).toHaveLength(4);
  expect((facts?.review ?? []).map(({ seen }) => seen)).toEqual(['Eve Sample', 'Inspectors Spoke With Parents']);
});

test('a monitoring inspection has no outcome of its own', () => {
  const title = ['# Area SEND monitoring inspection of Exampleshire Local Area Partnership'];
  const facts = report({ title, outcome: 'The local area partnership has taken effective action.' })?.facts;
  expect(facts).toMatchObject({ kind: 'area-send-revisit', framework: 'area-send-2023', review: [] });
  expect(facts?.outcome).toBeUndefined();
});
