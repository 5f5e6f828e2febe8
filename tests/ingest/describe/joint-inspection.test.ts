import { describe, expect, test } from 'vitest';
import { describeLines, doubtsOf, tableOf } from './describing.ts';

const theme = 'Joint targeted area inspection of the multi-agency response to abuse and neglect';
const whole = {
  title: `${theme} in Exampleshire`,
  opening:
    'Between 8 and 12 July 2019, Ofsted, the Care Quality Commission (CQC), HMI Constabulary and Fire & Rescue Services (HMICFRS) and HMI Probation (HMIP) carried out a joint inspection of the multi-agency response to abuse and neglect in Exampleshire.',
  signature: [
    tableOf([
      ['**Ofsted**', '**Care Quality Commission**'],
      ['Anne Example National Director, Social Care', 'Bob Beispiel Deputy Chief Inspector'],
      ['**HMI Constabulary and Fire & Rescue Services**', '**HMI Probation**'],
      ['Carl Muster Her Majesty’s Inspector of Constabulary', 'Dora Probe Assistant Chief Inspector'],
    ]),
  ],
};
const letter = (parts: Partial<typeof whole> = {}) => {
  const { title, opening, signature } = { ...whole, ...parts };
  return describeLines([
    '23 August 2019',
    'Ed Sample, Director of Children’s Services',
    'Fay Specimen, Chief Constable',
    'Dear local partnership',
    `# ${title}`,
    opening,
    'This letter outlines our findings.',
    '## Key strengths',
    'Text.',
    'Yours sincerely',
    ...signature,
  ]);
};

test.each([
  `${theme} in Exampleshire Borough Council`,
  `${theme} in the London Borough of Exampleshire`,
  `${theme} in the London borough of Exampleshire`,
  `${theme} in the city of Exampleshire`,
  `${theme} in Exampleshire local area`,
  'Joint targeted area inspection of Exampleshire',
  'Joint targeted area inspection of the Royal Borough of Exampleshire',
  'Joint targeted area inspection in Exampleshire',
  'Joint targeted area inspection of the Multi-agency Response to Child Exploitation in Exampleshire',
  theme,
])('the title: %s', (title) => {
  expect(letter({ title })).toMatchObject({ authority: 'exampleshire', facts: { kind: 'jtai', review: [] } });
});

test.each([
  ['St. Helens', 'st-helens'],
  ['Stoke-on-Trent', 'stoke-on-trent'],
  ['the Isle of Wight', 'isle-of-wight'],
  ['Bournemouth, Christchurch and Poole', 'bournemouth-christchurch-and-poole'],
  ['Kingston upon Hull', 'kingston-upon-hull'],
  ['Hammersmith & Fulham', 'hammersmith-and-fulham'],
])('a partnership of %s', (name, slug) => {
  expect(letter({ title: `${theme} in ${name}` })?.authority).toBe(slug);
  expect(letter({ title: `Joint targeted area inspection of ${name}` })?.authority).toBe(slug);
});

test.each([
  'This letter summarises the findings of the joint targeted area inspection (JTAI) in Exampleshire. This inspection took place from 8 to 12 July 2019. It was carried out by inspectors from Ofsted.',
  'Ofsted, the CQC and HMICFRS undertook a joint inspection of the multi-agency response in Exampleshire from 8 July to 12 July 2019.',
  'From 8 July 2019 to 12 July 2019, Ofsted and HMIC undertook a joint inspection of the multi-agency response in Exampleshire.',
  'A joint inspection of the multi-agency response to abuse in Exampleshire was conducted between 8 and 12 July 2019.',
  'On 8–12 July 2019, Ofsted and others carried out a joint inspection in Exampleshire.',
  'Much has changed since the last inspection on 3 May 2016. In the week of 8 to 12 July 2019, inspectors carried out a joint inspection in Exampleshire.',
  'This letter summarises the findings of the joint targeted area inspection of Exampleshire, 8 to 12 July 2019.',
  'Inspection dates: 8 to 12 July 2019',
  'From 8 July 2019 inspectors were busy. Inspectors visited Exampleshire from 8 July to 12 July 2019.',
  'The inspection, held between 8 and 12 July 2019, included a deep dive.',
])('the days: %s', (opening) => {
  expect(letter({ opening })?.facts).toMatchObject({
    date: '2019-08-23',
    inspected: { from: '2019-07-08', to: '2019-07-12' },
    review: [],
  });
});

test.each([
  [
    whole.opening,
    ['Ofsted', 'Care Quality Commission', 'HMI Constabulary and Fire & Rescue Services', 'HMI Probation'],
  ],
  [
    'Between 12 and 16 September 2016, Ofsted, the Care Quality Commission (CQC), HMI Constabulary (HMIC) and HMI Probation (HMI Prob) undertook a joint inspection in Exampleshire.',
    ['Ofsted', 'Care Quality Commission', 'HMI Constabulary', 'HMI Probation'],
  ],
  [
    'This inspection took place from 22 to 26 April 2024. It was carried out by inspectors from Ofsted, the Care Quality Commission (CQC) and His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS).',
    ['Ofsted', 'Care Quality Commission', 'His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services'],
  ],
])('who made it: %s', (opening, names) => {
  const facts = letter({ opening })?.facts;
  expect(facts?.inspectorates).toEqual(names);
  expect(facts?.evidence?.['inspectorates']).toBeDefined();
});

test.each([
  [
    'Between 8 and 12 July 2019, Ofsted, HMICFRS and His Majesty’s Inspectorate of Probation jointly carried out an inspection in Exampleshire.',
    ['Ofsted', 'HMICFRS', 'His Majesty’s Inspectorate of Probation'],
  ],
  [
    'Between 8 and 12 July 2019, Ofsted and Care Quality Commission inspectors carried out a joint inspection in Exampleshire.',
    ['Ofsted', 'Care Quality Commission'],
  ],
  [
    'Between 8 and 12 July 2019, Ofsted, the Care Quality Commission (CQC) and HMI Constabulary (HMIC), who undertook a joint inspection, were in Exampleshire.',
    ['Ofsted', 'Care Quality Commission', 'HMI Constabulary'],
  ],
  [
    'Between 8 and 12 July 2019, Ofsted, the Care Quality Commission, HMICFRS and HMI Probation carried out a joint inspection in Exampleshire.',
    ['Ofsted', 'Care Quality Commission', 'HMICFRS', 'HMI Probation'],
  ],
  [
    'In 2016 Ofsted and the Care Quality Commission carried out a local area SEND inspection. Between 8 and 12 July 2019, Ofsted, the Care Quality Commission and HMI Probation carried out a joint inspection in Exampleshire.',
    ['Ofsted', 'Care Quality Commission', 'HMI Probation'],
  ],
])('the names of inspectorates and no word beside them: %s', (opening, names) => {
  expect(letter({ opening })?.facts).toMatchObject({ inspectorates: names, review: [] });
});

test.each(['Exampleshire Audit Board', 'the Example Commission'])(
  'a list with a name that is no inspectorate’s is flagged: %s',
  (name) => {
    const opening = `Between 8 and 12 July 2019, Ofsted, the Care Quality Commission and ${name} carried out a joint inspection in Exampleshire.`;
    const facts = letter({ opening })?.facts;
    expect(facts?.inspectorates).toBeUndefined();
    expect(doubtsOf(facts)).toEqual(['inspectorates']);
  },
);

test.each([
  'The partnership held an event on 3 May 2019. Between 8 and 12 July 2019, inspectors were in Exampleshire.',
  'The partnership carried out an audit on 3 May 2019. Between 8 and 12 July 2019, inspectors were in Exampleshire.',
])('days of what others did are not the visit’s: %s', (opening) => {
  expect(letter({ opening })?.facts.inspected).toEqual({ from: '2019-07-08', to: '2019-07-12' });
});

test('days of what others did are no visit where no other days are printed', () => {
  const facts = letter({ opening: 'The partnership held an event on 3 May 2019 in Exampleshire.' })?.facts;
  expect(facts?.inspected).toBeUndefined();
  expect(doubtsOf(facts)).toEqual(['inspected']);
});

test.each(['JTAI: Exampleshire', 'Joint targeted area inspection of St. Exampleshire'])(
  'a title that is set as a line: %s',
  (title) => {
    expect(describeLines([title, whole.opening, 'Yours sincerely', 'Anne Example'])?.facts.kind).toBe('jtai');
  },
);

test.each([
  'JTAI: a joint inspection took place in 2021.',
  'Since the last inspection, a joint targeted area inspection took place.',
  'JTAI of neglect in 2021',
])('an inspection of one council that mentions a joint inspection stays what it is: %s', (mention) => {
  const cover = [
    '# Inspection of Exampleshire local authority children’s services',
    'Inspection dates: 8 to 12 July 2024',
  ];
  expect(describeLines([...cover, mention])?.facts.kind).toBe('ilacs-inspection');
});

test.each([
  [
    'sif-inspection',
    'Inspection of services for children in need of help and protection, children looked after and care leavers',
  ],
  ['monitoring-visit', 'Monitoring visit to Exampleshire children’s services'],
  ['focused-visit', 'Focused visit to Exampleshire children’s services'],
])('a %s with a line on a joint inspection stays what it is', (kind, title) => {
  expect(describeLines([`# ${title}`, 'JTAI of neglect in 2021', 'Text.'])?.facts.kind).toBe(kind);
});

test('a focused visit that mentions a joint inspection stays what it is', () => {
  const opening =
    'This letter summarises the findings of the focused visit to Exampleshire children’s services on 11 and 12 December 2018. The inspectors were Anne Example and Bob Beispiel.';
  const lines = [
    '# Focused visit to Exampleshire children’s services',
    opening,
    'JTAI findings from 2017 were followed up.',
  ];
  expect(describeLines(lines)).toMatchObject({ authority: 'exampleshire', facts: { kind: 'focused-visit' } });
});

test('who made it is left open where no list is printed', () => {
  const opening =
    'Ofsted and the Care Quality Commission ask that Exampleshire updates its plan. It ran 8 to 12 July 2019.';
  expect(letter({ opening })?.facts.inspectorates).toBeUndefined();
});

describe('who signed', () => {
  const four = ['Anne Example', 'Bob Beispiel', 'Carl Muster', 'Dora Probe'];

  test.each([
    ['a table', whole.signature],
    [
      'lines under each inspectorate',
      [
        'Ofsted',
        'Anne Example',
        'National Director, Social Care',
        'Care Quality Commission',
        'Bob Beispiel',
        'Deputy Chief Inspector',
        'HMI Constabulary',
        'Carl Muster',
        'Her Majesty’s Inspector of Constabulary',
        'HMI Probation',
        'Dora Probe',
        'Assistant Chief Inspector',
      ],
    ],
    [
      'lines with degrees and honours',
      [
        'Anne Example',
        'National Director Regulation and Social Care, Ofsted',
        'Dr Bob Beispiel BSc MB ChB MSc DCH FRCA',
        'Chief Inspector of Health Care, CQC',
        'Carl Muster OBE QPM',
        'His Majesty’s Inspector of Constabulary',
        'His Majesty’s Inspector of Fire & Rescue Services',
        'Dora Probe CBE',
        'His Majesty’s Chief Inspector of Probation',
      ],
    ],
    [
      'lines of one paragraph, a note below them',
      [
        'Anne Example\\\nNational Director, Social Care, Ofsted\\\nDr Bob Beispiel BM BCh\\\nChief Inspector of Healthcare, CQC\\\nCarl Muster\\\nHis Majesty’s Inspector of Constabulary and Fire & Rescue Services\\\nDora Probe\\\nHis Majesty’s Chief Inspector of Probation, His Majesty’s Inspectorate of Probation',
        '1 The Children Act 2004 (Joint Area Reviews) Regulations 2015 enable the chief inspector to determine who writes.',
      ],
    ],
    [
      'cells with the title before the name',
      [
        tableOf([
          ['Ofsted', 'Care Quality Commission'],
          ['National Director Anne Example', 'Bob Beispiel Deputy Chief Inspector'],
          ['HMI Constabulary', 'HMI Probation'],
          ['Carl Muster Her Majesty’s Inspector of Constabulary', 'Chief Inspector Dora Probe'],
        ]),
      ],
    ],
    [
      'cells with the inspectorate before and after',
      [
        tableOf([
          [
            'Ofsted Anne Example National Director, Social Care',
            'Care Quality Commission Bob Beispiel Deputy Chief Inspector',
          ],
          [
            'HMI Constabulary and Fire & Rescue Services Carl Muster HMI Constabulary and Fire & Rescue Services',
            'HMI Probation Dora Probe Assistant Chief Inspector',
          ],
        ]),
      ],
    ],
    [
      'name and title on a line',
      [
        'Anne Example, National Director, Ofsted',
        'Bob Beispiel, Chief Inspector of Hospitals and Interim Chief Inspector of Primary Medical Services, Care Quality Commission',
        'Carl Muster, HM Inspector of Constabulary',
        'Dora Probe, HM Chief Inspector of Probation',
      ],
    ],
  ])('%s', (_, signature) => {
    expect(letter({ signature })?.facts.signedBy).toEqual(four);
  });

  test('a cell that names only an office names nobody', () => {
    const signature = [
      tableOf([
        ['Ofsted', 'HMI Probation'],
        ['Anne Example National Director', 'Chief Inspector'],
      ]),
    ];
    expect(letter({ signature })?.facts.signedBy).toEqual(['Anne Example']);
  });
});
