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

  test('what is no name is told, not guessed', () => {
    expect(readPeople('Nick Stacey and somebody else entirely').unread).toEqual(['somebody else entirely']);
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
    ].map(roleOf),
  ).toEqual(['deputy-lead', 'lead', 'inspector', 'data-analyst', 'seconded', 'lead']);
});
