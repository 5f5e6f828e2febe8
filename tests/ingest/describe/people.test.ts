import { describe, expect, test } from 'vitest';
import { isName, readPeople, roleOf, withoutTitles } from '../../../scripts/ingest/describe/people.ts';

const named = (words: string, label?: string) =>
  readPeople(words, label).people.map(({ name, role }) => `${name}: ${role}`);

describe('lists of names as documents print them', () => {
  test.each([
    [
      'Maire Atherton and Kate Malleson, Her Majesty’s Inspectors',
      ['Maire Atherton: inspector', 'Kate Malleson: inspector'],
    ],
    [
      'Tracey Scott and Tracey Metcalfe, two of Her Majesty’s Inspectors',
      ['Tracey Scott: inspector', 'Tracey Metcalfe: inspector'],
    ],
    ['Nick Stacey HMI and Brenda McInerney HMI', ['Nick Stacey: inspector', 'Brenda McInerney: inspector']],
    ['Andy Whippey, HMI, and Kate Malleson, HMI', ['Andy Whippey: inspector', 'Kate Malleson: inspector']],
    [
      'lead inspector Sophie Wales and team inspectors Sally Sinclair and Mark Scanlon',
      ['Sophie Wales: lead', 'Sally Sinclair: inspector', 'Mark Scanlon: inspector'],
    ],
    [
      'Brenda McLaughlin, lead inspector, Tracey Ledder, team inspector and Nhlanganiso Nyathi, who observed the visit',
      ['Brenda McLaughlin: lead', 'Tracey Ledder: inspector', 'Nhlanganiso Nyathi: shadow'],
    ],
    [
      'Tracey Scott and Maire Atherton, Her Majesty’s Inspectors, and Sarah Canto, Her Majesty’s Inspector (designate), as a supernumerary inspector',
      ['Tracey Scott: inspector', 'Maire Atherton: inspector', 'Sarah Canto: additional'],
    ],
    [
      'Her Majesty’s Inspectors (HMI) Social Care, Nigel Parkes, Rachel Griffiths and Diane Partridge, and Stephen Lee, Senior HMI',
      [
        'Nigel Parkes: inspector',
        'Rachel Griffiths: inspector',
        'Diane Partridge: inspector',
        'Stephen Lee: inspector',
      ],
    ],
    [
      'Pauline Higham (HMI), Karen Wareing (HMI) Fiona Millns (OI) Fiona Insley (OI)',
      ['Pauline Higham: inspector', 'Karen Wareing: inspector', 'Fiona Millns: inspector', 'Fiona Insley: inspector'],
    ],
    [
      'Joy Howick, Her Majesty’s Inspector, and Paul d’Inverno, Social Care Regulatory Inspector',
      ['Joy Howick: inspector', "Paul d'Inverno: inspector"],
    ],
    [
      'Joan Smith-Jones HMI, Seán O’Brien HMI and Zoë de Vries HMI',
      ['Joan Smith-Jones: inspector', "Seán O'Brien: inspector", 'Zoë de Vries: inspector'],
    ],
    [
      'Dr Anna van der Berg and J. R. Hartley OBE, Her Majesty’s Inspectors',
      ['Anna van der Berg: inspector', 'J. R. Hartley: inspector'],
    ],
    [
      'J R Hartley, Her Majesty’s Inspector, and A.B. Carter, Her Majesty’s Inspector',
      ['J R Hartley: inspector', 'A.B. Carter: inspector'],
    ],
    ['Ty Yousaf, Ali Mekki & Bo Xu (all HMI)', ['Ty Yousaf: inspector', 'Ali Mekki: inspector', 'Bo Xu: inspector']],
    [
      'Mary Ann Evans, HMI; Peter St John, HMI; and Clare d’Arcy, SCRI',
      ['Mary Ann Evans: inspector', 'Peter St John: inspector', "Clare d'Arcy: inspector"],
    ],
    [
      'Anne Example (lead inspector) and Bob Beispiel (team inspector)',
      ['Anne Example: lead', 'Bob Beispiel: inspector'],
    ],
    ['the lead inspector, Anne Example, and Bob Beispiel HMI', ['Anne Example: lead', 'Bob Beispiel: inspector']],
    [
      'Anne Example HMI (Lead), Bob Beispiel HMI, Carl Muster Ofsted Inspector',
      ['Anne Example: lead', 'Bob Beispiel: inspector', 'Carl Muster: inspector'],
    ],
    ['Her Majesty’s Inspectors Anne Example and Bob Beispiel', ['Anne Example: inspector', 'Bob Beispiel: inspector']],
    [
      'two Her Majesty’s Inspectors, Anne Example and Bob Beispiel',
      ['Anne Example: inspector', 'Bob Beispiel: inspector'],
    ],
    [
      'two of Her Majesty’s Inspectors (HMI), Anne Example and Bob Beispiel',
      ['Anne Example: inspector', 'Bob Beispiel: inspector'],
    ],
    [
      'three inspectors: Anne Example, Bob Beispiel and Carl Muster',
      ['Anne Example: inspector', 'Bob Beispiel: inspector', 'Carl Muster: inspector'],
    ],
    [
      'Anne Example and Bob Beispiel, both of whom are Her Majesty’s Inspectors',
      ['Anne Example: inspector', 'Bob Beispiel: inspector'],
    ],
    [
      'Anne Example and Bob Beispiel, both Her Majesty’s Inspectors',
      ['Anne Example: inspector', 'Bob Beispiel: inspector'],
    ],
    [
      'Anne Example, Senior Her Majesty’s Inspector (SHMI), and Bob Beispiel, Her Majesty’s Inspector (HMI)',
      ['Anne Example: inspector', 'Bob Beispiel: inspector'],
    ],
    [
      'Anne Example, Her Majesty’s Inspector, Social Care, and Bob Beispiel, Her Majesty’s Inspector, Education',
      ['Anne Example: inspector', 'Bob Beispiel: inspector'],
    ],
    [
      'Anne Example, Her Majesty’s Inspector, and Bob Beispiel, Regulatory Inspection Manager',
      ['Anne Example: inspector', 'Bob Beispiel: inspector'],
    ],
    [
      'Anne Example and Bob Beispiel, social care regulatory inspectors',
      ['Anne Example: inspector', 'Bob Beispiel: inspector'],
    ],
    [
      'Anne Example, HMI, Bob Beispiel, Social Care Regulatory Inspector (SCRI), and Carl Muster, Ofsted Inspector (OI)',
      ['Anne Example: inspector', 'Bob Beispiel: inspector', 'Carl Muster: inspector'],
    ],
    [
      'Anne Example, Her Majesty’s Inspector, accompanied by Bob Beispiel, Her Majesty’s Inspector',
      ['Anne Example: inspector', 'Bob Beispiel: inspector'],
    ],
    [
      'Anne Example, Her Majesty’s Inspector, supported by Bob Beispiel HMI',
      ['Anne Example: inspector', 'Bob Beispiel: inspector'],
    ],
    [
      'Anne Example, His Majesty’s Inspector, with Bob Beispiel, Ofsted Inspector',
      ['Anne Example: inspector', 'Bob Beispiel: inspector'],
    ],
    [
      'Anne Example, Her Majesty’s Inspector (lead), and Bob Beispiel, shadowing',
      ['Anne Example: lead', 'Bob Beispiel: shadow'],
    ],
    ['Anne Example HMI and Bob Beispiel HMI (designate)', ['Anne Example: inspector', 'Bob Beispiel: inspector']],
    ['Anne Example and Bob Beispiel HMIs', ['Anne Example: inspector', 'Bob Beispiel: inspector']],
    [
      'Anne Example, HMI Social Care and Bob Beispiel, HMI Education',
      ['Anne Example: inspector', 'Bob Beispiel: inspector'],
    ],
    [
      'Anne McDonald, Bob MacLeod, Carla O’Neill-Smith and Dee Al-Hassan',
      [
        'Anne McDonald: inspector',
        'Bob MacLeod: inspector',
        "Carla O'Neill-Smith: inspector",
        'Dee Al-Hassan: inspector',
      ],
    ],
    [
      'Anne Example HMI, Bob Beispiel AI (additional inspector) and Carl Muster, seconded',
      ['Anne Example: inspector', 'Bob Beispiel: additional', 'Carl Muster: seconded'],
    ],
    [
      'Anne Example, Bob Beispiel and Carl Muster, Her Majesty’s Inspectors, Dora Probe, Senior Her Majesty’s Inspector, and Ed Sample, Ofsted Inspector',
      [
        'Anne Example: inspector',
        'Bob Beispiel: inspector',
        'Carl Muster: inspector',
        'Dora Probe: inspector',
        'Ed Sample: inspector',
      ],
    ],
    [
      'Anne Example, Senior HMI, Social Care, Bob Beispiel, HMI Schools, and Carl Muster, HMI Further Education and Skills',
      ['Anne Example: inspector', 'Bob Beispiel: inspector', 'Carl Muster: inspector'],
    ],
    [
      'Anne Example His Majesty’s Inspector Social Care and Bob Beispiel His Majesty’s Inspector Education',
      ['Anne Example: inspector', 'Bob Beispiel: inspector'],
    ],
    [
      'Anne Example HMI, Bob Beispiel HMI and Carl Muster HMI (shadowing)',
      ['Anne Example: inspector', 'Bob Beispiel: inspector', 'Carl Muster: shadow'],
    ],
    [
      'Anne Example, Her Majesty’s Inspector of Education, Children’s Services and Skills, and ILACS inspector Bob Beispiel',
      ['Anne Example: inspector', 'Bob Beispiel: inspector'],
    ],
    [
      'Anne Example HMI Designate, Bob Beispiel HMI and Carl Muster, Lead data analyst',
      ['Anne Example: inspector', 'Bob Beispiel: inspector', 'Carl Muster: data-analyst'],
    ],
    ['Nick Stacy AI, Marianick Ellender-Gelé', ['Nick Stacy: additional', 'Marianick Ellender-Gelé: inspector']],
  ])('%s', (words, expected) => {
    expect(named(words)).toEqual(expected);
    expect(readPeople(words).unread).toEqual([]);
  });

  test('a label before the list gives its role', () => {
    expect(named('Alison Smale, Sandra Jacobs-Walls', 'Shadow inspectors')).toEqual([
      'Alison Smale: shadow',
      'Sandra Jacobs-Walls: shadow',
    ]);
    expect(readPeople('Simon Rushall', 'Quality assurance manager').people).toEqual([
      { name: 'Simon Rushall', role: 'quality-assurance', printedRole: 'Quality assurance manager' },
    ]);
  });

  test('whoever supports the lead is no lead', () => {
    expect(named('Anne Example, HMI, supported by Bob Beispiel, HMI, and Carl Muster', 'led')).toEqual([
      'Anne Example: lead',
      'Bob Beispiel: inspector',
      'Carl Muster: inspector',
    ]);
    expect(named('Anne Example, Her Majesty’s Inspector, with remote support from Carl Muster, HMI')).toEqual([
      'Anne Example: inspector',
      'Carl Muster: inspector',
    ]);
    expect(named('Anne Example HMI, accompanied by a Social Care Regulatory Inspector, Bob Beispiel')).toEqual([
      'Anne Example: inspector',
      'Bob Beispiel: inspector',
    ]);
  });

  test('what is no name is told, not guessed', () => {
    expect(readPeople('Nick Stacey and somebody else entirely').unread).toEqual(['somebody else entirely']);
    expect(readPeople('Anne Example HMI and Bob B. de la Beispiel Muster Sample HMI')).toEqual({
      people: [{ name: 'Anne Example', role: 'inspector' }],
      unread: ['Bob B. de la Beispiel Muster Sample HMI'],
    });
    expect(readPeople('Sara Example and Christine Lead')).toEqual({
      people: [{ name: 'Sara Example', role: 'inspector' }],
      unread: ['Christine Lead'],
    });
  });
});

test('titles and honours are taken from names', () => {
  expect(withoutTitles('Stephen Lee, Senior HMI')).toBe('Stephen Lee');
  expect(withoutTitles('Wendy Williams, CBE')).toBe('Wendy Williams');
  expect(withoutTitles('Nick Stacey Her Majesty’s Inspector')).toBe('Nick Stacey');
});

test('names are told from other capitalised words', () => {
  expect(
    ['Ty Yousaf', 'Dick O’Brien', 'Máire Atherton', 'Patricia Head'].map((name) => isName(name.replace('’', "'"))),
  ).toEqual([true, true, true, true]);
  expect(['Her Majesty', 'Social Care', 'Piccadilly Gate', 'Ofsted', 'Nick', 'chief inspector'].some(isName)).toBe(
    false,
  );
});

test('roles are read from the words that documents use', () => {
  expect(
    [
      'Deputy lead inspector',
      'Lead inspector',
      'Team inspectors',
      'Senior data analyst',
      'Seconded inspector',
      'Reporting inspector',
      'Data analysts',
      'Lead analyst',
      'QA manager',
      'Ofsted lead',
    ].map(roleOf),
  ).toEqual([
    'deputy-lead',
    'lead',
    'inspector',
    'data-analyst',
    'seconded',
    'lead',
    'data-analyst',
    'data-analyst',
    'quality-assurance',
    'lead',
  ]);
});
