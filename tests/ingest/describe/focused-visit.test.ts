import { describe, expect, test } from 'vitest';
import { describeLines, doubtsOf, teamOf } from './describing.ts';

const letter = (
  opening: string | readonly string[],
  title = '# Focused visit to Exampleshire children’s services',
  closing = 'Yours sincerely',
) => [
  '17 January 2019',
  'Ms A Person',
  'Director of Children’s Services',
  'Exampleshire County Council',
  'Dear Ms Person',
  title,
  ...[opening].flat(),
  'Inspectors looked at the local authority’s arrangements for care leavers.',
  '## Overview',
  'Text.',
  closing,
  'Anne Example',
  'Her Majesty’s Inspector',
];
const visited = (place: string, rest: string) => `This letter summarises the findings of ${place}${rest}`;
const visit = 'a focused visit to Exampleshire children’s services';
const twoDays = `${visit} on 11 and 12 December 2018`;
const both = ['Anne Example: inspector', 'Bob Beispiel: inspector'];

describe('the openings that letters print', () => {
  test.each([
    [
      'names after "the inspectors were"',
      visited(twoDays, '. The inspectors were Anne Example, HMI, and Bob Beispiel, HMI.'),
    ],
    ['titles alone', visited(twoDays, '. HMI were Anne Example and Bob Beispiel.')],
    ['a small "inspectors"', visited(twoDays, '. inspectors were Anne Example, HMI, and Bob Beispiel, HMI.')],
    ['titles before the names', visited(twoDays, '. Her Majesty’s Inspectors were Anne Example and Bob Beispiel.')],
    [
      '"for this visit"',
      visited(twoDays, '. Her Majesty’s Inspectors for this visit were Anne Example and Bob Beispiel.'),
    ],
    ['"carried out by"', visited(twoDays, ' carried out by Anne Example and Bob Beispiel, Her Majesty’s Inspectors.')],
    [
      '"two of"',
      visited(twoDays, '. The visit was conducted by Anne Example and Bob Beispiel, two of Her Majesty’s Inspectors.'),
    ],
    [
      'names before the council',
      visited(
        'the focused visit undertaken by Anne Example and Bob Beispiel, Her Majesty’s Inspectors, to Exampleshire children’s services on 11 and 12 December 2018',
        '.',
      ),
    ],
    ['"by" after the days', visited(twoDays, ' by Anne Example and Bob Beispiel, Her Majesty’s Inspectors.')],
    [
      'the team as subject',
      'On 11 and 12 December 2018, Anne Example and Bob Beispiel, Her Majesty’s Inspectors, visited Exampleshire children’s services. This letter summarises the findings of the focused visit.',
    ],
    [
      '"following"',
      'Following the focused visit to Exampleshire children’s services on 11 and 12 December 2018, I am writing to set out the findings. The visit was undertaken by Anne Example and Bob Beispiel, Her Majesty’s Inspectors.',
    ],
    [
      'a visit to services that was carried out',
      visited(
        twoDays,
        '. The focused visit to Exampleshire children’s services was carried out by Anne Example and Bob Beispiel.',
      ),
    ],
    [
      'services that were visited',
      'Exampleshire children’s services were visited on 11 and 12 December 2018 by Anne Example and Bob Beispiel. This letter summarises the findings of the focused visit to Exampleshire children’s services.',
    ],
    ['a visit team', visited(twoDays, '. The visit team consisted of Anne Example HMI and Bob Beispiel HMI.')],
    [
      'the team as subject, its office first',
      'On 11 and 12 December 2018, Ofsted inspectors Anne Example and Bob Beispiel carried out a focused visit to Exampleshire children’s services. This letter summarises the findings.',
    ],
    [
      'an office before the names',
      visited(twoDays, '. His Majesty’s Inspectors, Anne Example and Bob Beispiel, undertook this visit.'),
    ],
    ['a label', visited(twoDays, '. Inspectors: Anne Example HMI; Bob Beispiel HMI.')],
    [
      'a team',
      visited(
        twoDays,
        '. The team consisted of one Her Majesty’s Inspector, Anne Example, and one Ofsted Inspector, Bob Beispiel.',
      ),
    ],
    [
      'a regulatory inspector',
      visited(
        twoDays,
        '. The visit was carried out by Anne Example HMI and Bob Beispiel, Social Care Regulatory Inspector (SCRI).',
      ),
    ],
  ])('%s', (_, opening) => {
    const described = describeLines(letter(opening));
    expect(described).toMatchObject({
      authority: 'exampleshire',
      facts: {
        kind: 'focused-visit',
        date: '2019-01-17',
        inspected: { from: '2018-12-11', to: '2018-12-12' },
        signedBy: ['Anne Example'],
        review: [],
      },
    });
    expect(teamOf(described?.facts)).toEqual(both);
  });

  test('up to five names', () => {
    const opening = visited(
      twoDays,
      '. The visit was carried out by Her Majesty’s Inspectors Anne Example, Bob Beispiel, Carl Muster, Dora Probe and Ed Sample.',
    );
    expect(teamOf(describeLines(letter(opening))?.facts)).toHaveLength(5);
  });

  test('who leads, shadows or assures quality, where the letter says so; the Chief Inspector is no member of the team', () => {
    const opening = [
      'Her Majesty’s Chief Inspector of Education, Children’s Services and Skills is leading Ofsted’s work into how England’s social care system has delivered child-centred practice and care.',
      visited(
        twoDays,
        '. The lead inspector was Anne Example, HMI. The team inspector was Bob Beispiel, HMI. Carl Muster, Senior HMI, quality assured the visit.',
      ),
    ];
    expect(teamOf(describeLines(letter(opening))?.facts)).toEqual([
      'Anne Example: lead',
      'Bob Beispiel: inspector',
      'Carl Muster: quality-assurance',
    ]);
  });

  test('a remote visit names its team after its means', () => {
    const opening = [
      visited(twoDays, '.'),
      'The visit was carried out fully by remote means. The inspectors were Anne Example and Bob Beispiel, Her Majesty’s Inspectors.',
    ];
    expect(teamOf(describeLines(letter(opening))?.facts)).toEqual(both);
  });

  test.each([
    [`${visit} on 9 January 2019`, '2019-01-09', '2019-01-09'],
    [`${visit} between 30 November and 2 December 2018`, '2018-11-30', '2018-12-02'],
    [`${visit}, which took place on 31 December 2018 and 1 January 2019`, '2018-12-31', '2019-01-01'],
  ])('days: %s', (place, from, to) => {
    expect(
      describeLines(letter(visited(place, '. The inspectors were Anne Example and Bob Beispiel.')))?.facts,
    ).toMatchObject({
      inspected: { from, to },
      review: [],
    });
  });
});

test('a year that is missing is inferred from the letter’s, and flagged; a misprinted year is flagged', () => {
  const withDays = (days: string) =>
    describeLines(letter(visited(`${visit} on ${days}`, '. The inspectors were Anne Example and Bob Beispiel.')))
      ?.facts;
  expect(withDays('11 and 12 December')).toMatchObject({ inspected: { from: '2018-12-11', to: '2018-12-12' } });
  expect(doubtsOf(withDays('11 and 12 December'))).toEqual(['inspected']);
  expect(doubtsOf(withDays('11 and 12 December 2019'))).toContain('inspected');
  expect(doubtsOf(withDays('8 and 9 February 2018'))).toContain('inspected');
});

test.each([
  ['Focused visit to Bournemouth, Christchurch and Poole children’s services', 'bournemouth-christchurch-and-poole'],
  [
    'Focused visit to London Borough of Hammersmith and Fulham local authority children’s services',
    'hammersmith-and-fulham',
  ],
  ['Focused visit to the Royal Borough of Kensington and Chelsea children’s services', 'kensington-and-chelsea'],
  ['Focused visit to City of York Council children’s services', 'york'],
  ['Focused visit to Isles of Scilly children’s services', 'isles-of-scilly'],
  ['Focused visit of Durham County Council children’s services', 'durham'],
  ['Focused visit – Rutland County Council children’s services', 'rutland'],
  ['Focused Visit to Medway Council Children’s Services', 'medway'],
  ['ILACS focused visit to Medway Council', 'medway'],
  ['Focused visit to Herefordshire, County of, children’s services', 'herefordshire'],
  ['Focussed visit to Medway children’s services', 'medway'],
  ['Focused visit to children’s services in Medway', 'medway'],
  ['Focused visit to Medway children and family services', 'medway'],
  ['Focused visit to North Medway Unitary Authority children’s services', 'north-medway'],
])('%s', (title, slug) => {
  const opening =
    'This letter summarises the findings of a focused visit to the council’s children’s services on 11 and 12 December 2018. The inspectors were Anne Example, HMI, and Bob Beispiel, HMI.';
  expect(describeLines(letter(opening, `# ${title}`))).toMatchObject({
    authority: slug,
    facts: { kind: 'focused-visit' },
  });
});

test('a letter that misprints its close is signed all the same', () => {
  const opening = visited(twoDays, '. The inspectors were Anne Example and Bob Beispiel.');
  expect(describeLines(letter(opening, undefined, 'Your sincerely'))?.facts.signedBy).toEqual(['Anne Example']);
});

test.each([
  ['two lines', ['Anne Example', 'Her Majesty’s Inspector'], ['Anne Example']],
  [
    'two names on a line',
    ['Anne Example and Bob Beispiel', 'Her Majesty’s Inspectors'],
    ['Anne Example', 'Bob Beispiel'],
  ],
  ['the region of an office', ['Anne Example', 'Regional Director, South East'], ['Anne Example']],
  [
    'a region of several words',
    ['Anne Example Regional Director, North East, Yorkshire and the Humber'],
    ['Anne Example'],
  ],
])('signed by: %s', (_, signature, signedBy) => {
  const lines = [
    ...letter(visited(twoDays, '. The inspectors were Anne Example and Bob Beispiel.')).slice(0, -2),
    ...signature,
  ];
  expect(describeLines(lines)?.facts).toMatchObject({ signedBy, review: [] });
});

test('a signature in which no name is understood, and a note below the close, name nobody', () => {
  const lines = letter(visited(twoDays, '. The inspectors were Anne Example and Bob Beispiel.')).slice(0, -2);
  const signature = [
    'Anne Gate',
    'Her Majesty’s Inspector',
    'The Children Act 2004 (Joint Area Reviews) Regulations 2015',
  ];
  const facts = describeLines([...lines, ...signature])?.facts;
  expect(facts?.signedBy).toEqual([]);
  expect(doubtsOf(facts)).toEqual(['signedBy']);
});

test.each(['17th January 2019', 'Thursday 17 January 2019', 'Date: 17 January 2019', '17/01/2019', '17 Jan 2019'])(
  'the letter’s date: %s',
  (date) => {
    const lines = letter(visited(twoDays, '. The inspectors were Anne Example and Bob Beispiel.')).with(0, date);
    expect(describeLines(lines)?.facts).toMatchObject({ date: '2019-01-17', dateBasis: 'letter', review: [] });
  },
);

test('a week stands for no days', () => {
  const opening = visited(
    `${visit} in the week beginning 10 December 2018`,
    '. The inspectors were Anne Example and Bob Beispiel.',
  );
  expect(doubtsOf(describeLines(letter(opening))?.facts)).toEqual(['inspected']);
});

test('a title that is set as a line; a title and an opening that name two authorities', () => {
  const opening = visited(twoDays, '. The inspectors were Anne Example and Bob Beispiel.');
  const title = 'Focused visit to Exampleshire children’s services';
  expect(describeLines(letter(opening, title))?.facts).toMatchObject({ title, review: [] });
  expect(doubtsOf(describeLines(letter(opening, '# Focused visit to Beispielshire'))?.facts)).toEqual(['authority']);
});

test.each([
  ['South Gloucestershire', 'Gloucestershire'],
  ['Gloucestershire', 'South Gloucestershire'],
  ['South Exampleshire', 'Exampleshire'],
])('a title on %s and an opening on %s name two authorities', (titled, opened) => {
  const opening = `This letter summarises the findings of a focused visit to ${opened} children’s services on 11 and 12 December 2018. The inspectors were Anne Example and Bob Beispiel.`;
  expect(doubtsOf(describeLines(letter(opening, `# Focused visit to ${titled}`))?.facts)).toEqual(['authority']);
});

test('a title that says more after the same name names one authority', () => {
  const opening = visited(twoDays, '. The inspectors were Anne Example and Bob Beispiel.');
  const facts = describeLines(letter(opening, '# Focused visit to Exampleshire Together Ltd'))?.facts;
  expect(facts?.review).toEqual([]);
});

test.each([
  'The team included Carl Muster, Dora Probe and Eve Sample, who were newly appointed by the local authority.',
  'The service had been led since 2016 by Carl Muster.',
  'The service had been led by Carl Muster.',
])('people of the council are no inspectors: %s', (sentence) => {
  const opening = visited(twoDays, `. ${sentence} The inspectors were Anne Example and Bob Beispiel.`);
  const facts = describeLines(letter(opening))?.facts;
  expect(teamOf(facts)).toEqual(both);
  expect(facts?.review).toEqual([]);
});

test.each([
  ['Carl Muster', 'HMI Anne Example, accompanied by Carl Muster, team manager, visited the front door.'],
  ['Carl Muster', 'HMI Anne Example, accompanied by Carl Muster, the team manager, visited the front door.'],
  ['Carl Muster', 'HMI Anne Example and the director, Carl Muster, conducted a walk through.'],
  ['Carl Muster', 'The visit was carried out by Anne Example, HMI, and Carl Muster, a social worker.'],
])('%s, whose office is the council’s, is left out and flagged: %s', (name, sentence) => {
  const facts = describeLines(letter(visited(twoDays, `. ${sentence}`)))?.facts;
  expect(teamOf(facts)).toEqual(['Anne Example: inspector']);
  expect(facts?.review).toEqual([
    expect.objectContaining({ field: 'inspectors', seen: expect.stringContaining(name) as string }),
  ]);
});

test('managers and directors of the inspectorate are of the team', () => {
  const opening = visited(
    twoDays,
    '. The visit was carried out by Anne Example, HMI, and Bob Beispiel, Social Care Regulatory Inspection Manager.',
  );
  expect(teamOf(describeLines(letter(opening))?.facts)).toHaveLength(2);
});

describe('below the close', () => {
  const signedBy = (...signature: string[]) => {
    const lines = letter(visited(twoDays, '. The inspectors were Anne Example and Bob Beispiel.')).slice(0, -2);
    return describeLines([...lines, ...signature])?.facts;
  };

  test.each([
    ['a region on its own line', ['Anne Example', 'Regional Director', 'South West and West Midlands']],
    ['who gets a copy', ['Anne Example', 'His Majesty’s Inspector', 'cc: Bob Beispiel, Chief Executive']],
    ['a copy for an office', ['Anne Example', 'His Majesty’s Inspector', 'Cc Department for Example']],
    ['a copy, in the same paragraph', ['Anne Example His Majesty’s Inspector cc: Bob Beispiel, Chief Executive']],
    ['a building', ['Anne Example', 'His Majesty’s Inspector', 'Aviation House', 'Royal Exchange Buildings']],
    ['an annex', ['Anne Example', 'His Majesty’s Inspector', 'Annex A', 'Areas For Improvement']],
  ])('%s signs nothing', (_, signature) => {
    expect(signedBy(...signature)).toMatchObject({ signedBy: ['Anne Example'], review: [] });
  });

  test('a further name without an office is flagged', () => {
    const facts = signedBy('Anne Example', 'His Majesty’s Inspector', 'Dora Probe');
    expect(facts?.review).toEqual([expect.objectContaining({ field: 'signedBy', seen: 'Dora Probe' })]);
  });

  test('names above one office have it', () => {
    const facts = signedBy('Anne Example', 'Bob Beispiel', 'Carl Muster', 'His Majesty’s Inspectors');
    expect(facts).toMatchObject({ signedBy: ['Anne Example', 'Bob Beispiel', 'Carl Muster'], review: [] });
  });
});
